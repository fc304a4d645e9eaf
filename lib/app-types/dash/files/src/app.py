"""A small dashboard: every move of the slider draws the chart again. Gunicorn imports `server`."""

import platform
from collections import Counter
from importlib.metadata import version  # when: libraries

import plotly.graph_objects as go
from dash import Dash, Input, Output, dcc, html

import visits  # when: services

app = Dash(__name__, title="{{name}}")
server = app.server
LIBRARIES = ["{{libraries}}"]  # when: libraries

app.layout = html.Main(
    [
        html.H1("{{name}}"),
        html.Label("Dice", htmlFor="dice"),
        dcc.Slider(id="dice", min=1, max=10, step=1, value=2),
        dcc.Graph(id="chart"),
        html.P(f"Python {platform.python_version()}"),
        html.Ul([html.Li(f"{name} {version(name)}") for name in LIBRARIES]),  # when: libraries
        html.Ul(id="visits"),  # when: services
    ]
)


def count_throws(dice):
    """In how many ways so many dice give each sum: the more dice, the more it looks like a bell."""
    ways = Counter({0: 1})
    for _ in range(dice):
        thrown = Counter()
        for total, count in ways.items():
            for face in range(1, 7):
                thrown[total + face] += count
        ways = thrown
    return dict(ways)


@app.callback(Output("chart", "figure"), Input("dice", "value"))
def draw(dice):
    """Dash calls it when the page has loaded, and at every move of the slider."""
    ways = count_throws(dice)
    chances = [count / 6**dice for count in ways.values()]
    figure = go.Figure(go.Bar(x=list(ways), y=chances))
    return figure.update_layout(xaxis_title="sum", yaxis_title="chance")


# when: services
@app.callback(Output("visits", "children"), Input("visits", "id"))
def count(_):
    """Counts the page, once it has loaded, in every service beside the app."""
    return [html.Li(f"{times} visits in {name}") for name, times in visits.count().items()]


# end
@server.get("/health")
def health():
    """Docker asks this to see whether the app is ready."""
    return {"status": "ok"}
