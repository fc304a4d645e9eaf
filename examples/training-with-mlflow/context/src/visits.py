"""Counts visits in the services that stand beside the app. compose.yaml sets their addresses."""

import visits_in_mlflow


def count():
    """Counts one visit everywhere: service -> number of visits."""
    return {
        "mlflow": visits_in_mlflow.count(),
    }
