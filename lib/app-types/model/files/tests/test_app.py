"""Asks the model what a request would ask it, without a server."""

import platform

import pytest
from pydantic import ValidationError

from app import Flower, app, health, index, predict

# One flower of each species.
FLOWERS = {
    "setosa": Flower(sepal_length=5.1, sepal_width=3.5, petal_length=1.4, petal_width=0.2),
    "versicolor": Flower(sepal_length=5.7, sepal_width=2.8, petal_length=4.1, petal_width=1.3),
    "virginica": Flower(sepal_length=6.5, sepal_width=3.0, petal_length=5.8, petal_width=2.2),
}


@pytest.mark.parametrize("species", list(FLOWERS))
def test_it_tells_the_species(species):
    prediction = predict(FLOWERS[species])
    assert prediction.species == species
    assert sum(prediction.probabilities.values()) == pytest.approx(1)


def test_it_refuses_what_is_no_size_of_a_flower():
    with pytest.raises(ValidationError):
        Flower(sepal_length=5.1, sepal_width=3.5, petal_length=-1.4, petal_width=0.2)


def test_it_is_right_about_flowers_it_has_not_learned_from():
    assert index().accuracy > 0.9
    assert index().python == platform.python_version()


def test_docker_hears_that_it_is_ready():
    assert health() == {"status": "ok"}


def test_its_documentation_lists_what_it_answers():
    assert {"/", "/health", "/predict"} <= set(app.openapi()["paths"])
