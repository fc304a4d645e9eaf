"""Runs the page without a browser, and moves its slider."""

from pathlib import Path

import pytest

# Streamlit has it since version 1.28.
testing = pytest.importorskip("streamlit.testing.v1")


@pytest.fixture
def page(monkeypatch):
    monkeypatch.setattr("visits.count", lambda: {"somewhere": 1})  # when: services
    return testing.AppTest.from_file(str(Path("app.py").resolve())).run(timeout=30)


def test_it_shows_without_an_error(page):
    assert not page.exception
    assert page.title[0].value == "{{name}}"


def test_the_slider_runs_it_again(page):
    page.slider[0].set_value(50).run(timeout=30)
    assert not page.exception
    assert page.slider[0].value == 50
