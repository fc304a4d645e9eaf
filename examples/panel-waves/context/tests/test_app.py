"""Runs the page without a browser, and moves its slider."""

import importlib

import numpy as np
import pytest

from waves import square_wave


@pytest.fixture
def app(monkeypatch):
    monkeypatch.setattr("visits.count", lambda: {"somewhere": 1})
    return importlib.import_module("app")


def test_the_wave_becomes_square():
    x, y = square_wave(2000)
    assert y[x > 0].mean() == pytest.approx(1, abs=0.01)
    assert y[x < 0].mean() == pytest.approx(-1, abs=0.01)


def test_the_slider_draws_it_again(app):
    def drawn():
        [line] = app.chart().renderers
        return line.data_source.data["y"]

    before = drawn()
    app.terms.value = 20
    assert not np.array_equal(before, drawn())
