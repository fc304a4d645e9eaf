"""Visits in MLflow: a run each, in an experiment of their own."""

import os

# Read when MLflow is imported: tell its makers nothing, print no address that only containers
# reach, and do not complain that git is missing.
os.environ.update(
    MLFLOW_DISABLE_TELEMETRY="true",
    MLFLOW_SUPPRESS_PRINTING_URL_TO_STDOUT="true",
    GIT_PYTHON_REFRESH="quiet",
)
from mlflow import MlflowClient


def count():
    """Logs a run with the number of visits up to now, and returns that."""
    client = MlflowClient(os.environ["MLFLOW_TRACKING_URI"])
    experiment = client.get_experiment_by_name("visits")
    where = experiment.experiment_id if experiment else client.create_experiment("visits")
    last = client.search_runs([where], order_by=["metrics.visits DESC"], max_results=1)
    visits = 1 + sum(int(run.data.metrics["visits"]) for run in last)
    run = client.create_run(where)
    client.log_metric(run.info.run_id, "visits", visits)
    client.set_terminated(run.info.run_id)
    return visits
