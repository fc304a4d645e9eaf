"""Calls what answers a request, without a server."""

import platform

from app import app, health, index


def test_it_says_which_python_runs():
    assert index().python == platform.python_version()


def test_docker_hears_that_it_is_ready():
    assert health() == {"status": "ok"}


def test_its_documentation_lists_what_it_answers():
    assert {"/", "/health"} <= set(app.openapi()["paths"])
