"""Which address is answered by which view."""

from django.urls import path

from notes import views

urlpatterns = [
    path("", views.index),
    path("about", views.about),
    path("health", views.health),
    path("visits", views.count),  # when: services
]
