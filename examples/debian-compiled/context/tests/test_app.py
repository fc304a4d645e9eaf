"""Asks the app as a browser would, without a server."""

import platform

from app import app


def test_it_says_which_python_runs():
    answer = app.test_client().get("/")
    assert answer.status_code == 200
    assert answer.get_json()["python"] == platform.python_version()


def test_docker_hears_that_it_is_ready():
    answer = app.test_client().get("/health")
    assert answer.get_json() == {"status": "ok"}
