"""Runs the notebook from top to bottom, without those cells that ask a service."""

import nbformat
from nbclient import NotebookClient


def test_every_cell_runs():
    notebook = nbformat.read("start.ipynb", as_version=4)
    notebook.cells = [
        cell for cell in notebook.cells if "asks-services" not in cell.metadata.get("tags", [])
    ]
    NotebookClient(notebook, timeout=60).execute()
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    assert outputs
    assert all(output.output_type == "execute_result" for output in outputs)
