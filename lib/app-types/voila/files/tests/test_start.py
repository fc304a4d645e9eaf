"""Runs the notebook as its page does, without those cells that ask a service."""

import ast

import nbformat
import pytest
from nbclient import NotebookClient


@pytest.fixture(scope="module")
def outputs():
    """What every cell shows, and after them the answer to a question of this test."""
    notebook = nbformat.read("start.ipynb", as_version=4)
    cells = [
        cell for cell in notebook.cells if "asks-services" not in cell.metadata.get("tags", [])
    ]
    notebook.cells = [*cells, nbformat.v4.new_code_cell("worth(100, 10, 2)")]
    NotebookClient(notebook, timeout=60).execute()
    return [output for cell in notebook.cells for output in cell.get("outputs", [])]


def test_every_cell_runs(outputs):
    assert all(output.output_type == "execute_result" for output in outputs)


def test_the_page_has_its_widgets(outputs):
    assert any("application/vnd.jupyter.widget-view+json" in output.data for output in outputs)


def test_interest_is_paid_on_interest(outputs):
    assert ast.literal_eval(outputs[-1].data["text/plain"]) == pytest.approx([100, 110, 121])
