"""Fits a line to a few points and logs the run, for the server's page to show.

Where the server runs: docker exec CONTAINER python log_run.py. Elsewhere, and where its port is not
5000, MLFLOW_TRACKING_URI names it.
"""

import os
import platform
from importlib.metadata import version

# Read when MLflow is imported: tell its makers nothing, and do not complain that git is missing.
os.environ["MLFLOW_DISABLE_TELEMETRY"] = "true"
os.environ["GIT_PYTHON_REFRESH"] = "quiet"
import mlflow

SERVER = os.environ.get("MLFLOW_TRACKING_URI", "http://127.0.0.1:5000")
# Hours learned -> points in the test.
POINTS = [(1, 52), (2, 55), (3, 61), (4, 64), (5, 70), (6, 71)]


def fit(rate, steps):
    """Gradient descent: the line before every step, and its error."""
    slope = intercept = 0.0
    for _ in range(steps):
        misses = [(x, slope * x + intercept - y) for x, y in POINTS]
        error = sum(miss**2 for _, miss in misses) / len(POINTS)
        yield {"slope": slope, "intercept": intercept, "error": error}
        slope -= rate * 2 * sum(x * miss for x, miss in misses) / len(POINTS)
        intercept -= rate * 2 * sum(miss for _, miss in misses) / len(POINTS)


def main(server=SERVER, rate=0.06, steps=200):
    mlflow.set_tracking_uri(server)
    mlflow.set_experiment("mlflow-server")
    with mlflow.start_run() as run:
        mlflow.log_params({"rate": rate, "steps": steps})
        mlflow.set_tag("python", platform.python_version())
        mlflow.set_tags({name: version(name) for name in ["pandas"]})
        for step, line in enumerate(fit(rate, steps)):
            mlflow.log_metric("error", line["error"], step=step)
        mlflow.log_dict(line, "line.json")
    print(f"run {run.info.run_id}: {line}")


if __name__ == "__main__":
    main()
