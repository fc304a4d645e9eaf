"""A tool with commands. The image shows its help; with a file of your own:

docker run --rm -i IMAGE python cli.py summary < data.csv
"""

import csv
import json
import platform
from importlib.metadata import version  # when: libraries

import typer

import visits  # when: services
from columns import summarize

app = typer.Typer(help="Looks into CSV files.", add_completion=False)
TABLE = typer.Argument("-", help="A CSV file; - reads standard input.")


@app.command()
def summary(table: typer.FileText = TABLE):
    """Say what each column holds."""
    for column in summarize(csv.DictReader(table)):
        typer.echo(column)


@app.command()
def lines(table: typer.FileText = TABLE, limit: int = typer.Option(0, help="0: all of them.")):
    """Turn the rows into lines of JSON."""
    for number, row in enumerate(csv.DictReader(table), start=1):
        typer.echo(json.dumps(row))
        if number == limit:
            break


@app.command()
def versions():
    """Say what runs here."""
    typer.echo(f"Python {platform.python_version()}")
    # when: libraries
    for name in ["{{libraries}}"]:
        typer.echo(f"{name} {version(name)}")
    # end


# when: services
@app.command("visits")
def count():
    """Count a visit in every service."""
    for service, number in visits.count().items():
        typer.echo(f"visit {number} in {service}")


# end
if __name__ == "__main__":
    app()
