"""Runs every cell of the notebook, and takes from it what they define."""

import pytest

from app import app


@pytest.fixture
def names(monkeypatch):
    _, names = app.run()
    return names


def test_it_starts_with_two_dice(names):
    assert names["dice"].value == 2
    assert len(names["likely"]) == 11


@pytest.mark.parametrize(
    ("dice", "total", "chance"), [(1, 6, 1 / 6), (2, 7, 1 / 6), (3, 3, 1 / 216)]
)
def test_it_knows_the_chances(names, dice, total, chance):
    assert names["chances"](dice)[total] == pytest.approx(chance)


def test_some_sum_comes_for_sure(names):
    assert sum(names["chances"](12).values()) == pytest.approx(1)
