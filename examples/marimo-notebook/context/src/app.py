"""A notebook in a Python file: `marimo edit app.py` opens it, and the container shows it as an app.

A cell runs again when what it takes as an argument has changed. It gives its names to others by
returning them.
"""

import marimo

__generated_with = "0.25.2"
app = marimo.App(app_title="dice")


@app.cell
def _():
    import platform

    import marimo as mo

    mo.md(f"Python {platform.python_version()}: how likely is each sum of some dice?")
    return (mo,)


@app.cell
def _(mo):
    dice = mo.ui.slider(1, 12, value=2, label="dice", show_value=True)
    mo.hstack([dice], justify="start")
    return (dice,)


@app.cell
def _():
    def chances(dice):
        """Sum -> how likely it is. Each die adds 1 to 6 to every sum there was."""
        likely = {0: 1.0}
        for _ in range(dice):
            before, likely = likely, {}
            for total, chance in before.items():
                for eyes in range(1, 7):
                    likely[total + eyes] = likely.get(total + eyes, 0.0) + chance / 6
        return likely

    return (chances,)


@app.cell
def _(chances, dice, mo):
    likely = chances(dice.value)
    longest = max(likely.values())
    mo.ui.table(
        [
            {
                "sum": total,
                "%": round(100 * chance, 2),
                "chance": "█" * round(25 * chance / longest),
            }
            for total, chance in likely.items()
        ],
        pagination=False,
        selection=None,
    )
    return


@app.cell
def _(mo):
    from importlib.metadata import version

    mo.tree({name: version(name) for name in ["pandas"]}, label="libraries")
    return


if __name__ == "__main__":
    app.run()
