"""A page of widgets bound to functions. Panel runs this file for every browser that opens it."""

import platform

import panel as pn
from bokeh.plotting import figure

import visits
from waves import square_wave

terms = pn.widgets.IntSlider(name="Terms", start=1, end=40, value=3)


def draw(count):
    """Panel calls it again at every move of the slider."""
    plot = figure(height=320, width=640, title=f"A square wave of {count} sines")
    plot.line(*square_wave(count))
    return plot


chart = pn.bind(draw, terms)
page = pn.Column(
    "# Waves",
    terms,
    chart,
    f"Python {platform.python_version()}",
    *(f"{times} visits in {service}" for service, times in visits.count().items()),
)
page.servable(title="waves")
