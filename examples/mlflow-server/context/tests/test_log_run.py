"""Logs a run into a database of its own, without a server, and reads it back."""

import mlflow
import pytest

import log_run


def test_the_error_falls_at_every_step():
    errors = [line["error"] for line in log_run.fit(rate=0.05, steps=50)]
    assert errors == sorted(errors, reverse=True)


def test_it_finds_the_line_of_least_squares():
    *_, line = log_run.fit(rate=0.05, steps=2000)
    assert line["slope"] == pytest.approx(4.086, abs=0.001)
    assert line["intercept"] == pytest.approx(47.867, abs=0.001)


def test_it_logs_a_run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    log_run.main(server="sqlite:///mlflow.db", steps=10)
    experiment = mlflow.get_experiment_by_name("mlflow-server")
    (run,) = mlflow.MlflowClient().search_runs([experiment.experiment_id])
    assert run.info.status == "FINISHED"
    assert run.data.params["steps"] == "10"
    assert run.data.metrics["error"] > 0
