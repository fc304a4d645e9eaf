"""What is answered: a page of notes, and JSON."""

import platform

from django.forms import modelform_factory
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template import engines
from django.views.decorators.http import require_safe

import visits
from notes.models import Note

NoteForm = modelform_factory(Note, fields=["text"])

# Django escapes what people write. Larger pages go into files, under notes/templates.
PAGE = """<!doctype html>
<html lang="en">
<title>{{ title }}</title>
<h1>{{ title }}</h1>
<form method="post">{% csrf_token %}{{ form.as_p }}<button>Write</button></form>
<ul>
  {% for note in notes %}<li>{{ note.text }} <time>{{ note.written }}</time></li>
  {% empty %}<li>No notes yet.</li>{% endfor %}
</ul>
"""


def index(request):
    """The ten newest notes, and a form to write another one."""
    form = NoteForm(request.POST or None)
    if form.is_valid():
        form.save()
        return redirect(request.path)
    context = {
        "title": "notes",
        "form": form,
        "notes": Note.objects.order_by("-id")[:10],
    }
    page = engines["django"].from_string(PAGE).render(context, request)
    return HttpResponse(page, status=400 if form.errors else 200)


@require_safe
def about(request):
    return JsonResponse(
        {
            "python": platform.python_version(),
        }
    )


@require_safe
def health(request):
    """Docker asks this to see whether the app is ready."""
    return JsonResponse({"status": "ok"})


@require_safe
def count(request):
    """Counts itself in every service beside the app."""
    return JsonResponse(visits.count())
