"""Asks the model, and the app as a browser would, without a server."""

import pytest
from fastapi.testclient import TestClient

from app import app
from language import guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The cat is on the mat.", "English"),
        ("Le chat est sur la table.", "French"),
        ("Die Katze ist nicht im Haus.", "German"),
        ("El gato no es una mesa.", "Spanish"),
    ],
)
def test_it_guesses_the_language(text, language):
    guess = guess_language(text)
    assert max(guess, key=guess.get) == language
    assert sum(guess.values()) == pytest.approx(1)


def test_it_guesses_nothing_from_nothing():
    assert guess_language("") == {}


def test_a_browser_gets_the_page():
    assert "{{name}}" in TestClient(app).get("/").text


def test_docker_hears_that_it_is_ready():
    assert TestClient(app).get("/health").json() == {"status": "ok"}
