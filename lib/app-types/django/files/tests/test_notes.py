"""Asks the site as a browser would, without a server, on a database of its own."""

import os

import django
import pytest
from django.test import Client
from django.test.utils import (
    setup_databases,
    setup_test_environment,
    teardown_databases,
    teardown_test_environment,
)

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "project.settings")
django.setup()


@pytest.fixture
def browser():
    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    yield Client()
    teardown_databases(databases, verbosity=0)
    teardown_test_environment()


def test_a_note_stands_on_the_page_after_it_was_written(browser):
    assert "No notes yet." in browser.get("/").content.decode()
    assert browser.post("/", {"text": "1 < 2"}).status_code == 302
    assert "1 &lt; 2" in browser.get("/").content.decode()


def test_a_note_without_text_is_not_written(browser):
    assert browser.post("/", {"text": ""}).status_code == 400
    assert "No notes yet." in browser.get("/").content.decode()


def test_a_form_of_another_site_is_refused(browser):
    stranger = Client(enforce_csrf_checks=True)
    assert stranger.post("/", {"text": "spam"}).status_code == 403


def test_docker_hears_that_it_is_ready(browser):
    assert browser.get("/health").json() == {"status": "ok"}
