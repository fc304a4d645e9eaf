"""Calls the commands as a shell would, without a shell."""

import json
import platform

import pytest
from typer.testing import CliRunner

from cli import app

TABLE = "city,degrees\nOslo,7\nRome,\nOslo,11\n"


def call(*words, stdin=TABLE):
    return CliRunner().invoke(app, list(words), input=stdin)


def test_its_help_names_the_commands():
    answer = call("--help")
    assert answer.exit_code == 0
    for command in ["summary", "lines", "versions"]:
        assert command in answer.output


def test_a_summary_tells_numbers_from_words():
    answer = call("summary")
    assert answer.exit_code == 0
    assert answer.output.splitlines() == [
        "city: 2 different, 0 missing",
        "degrees: 7 to 11, mean 9, 1 missing",
    ]


@pytest.mark.parametrize(("limit", "count"), [("0", 3), ("2", 2)])
def test_a_file_becomes_lines_of_json(tmp_path, limit, count):
    path = tmp_path / "table.csv"
    path.write_text(TABLE)
    answer = call("lines", "--limit", limit, str(path))
    rows = [json.loads(line) for line in answer.output.splitlines()]
    assert len(rows) == count
    assert rows[0] == {"city": "Oslo", "degrees": "7"}


def test_a_file_that_is_missing_is_an_error_of_the_caller():
    assert call("summary", "missing.csv").exit_code == 2


def test_it_says_which_python_runs():
    assert f"Python {platform.python_version()}" in call("versions").output
