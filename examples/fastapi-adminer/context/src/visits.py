"""Counts visits in the services that stand beside the app. compose.yaml sets their addresses."""

import visits_in_postgres


def count():
    """Counts one visit everywhere: service -> number of visits."""
    return {
        "postgres": visits_in_postgres.count(),
    }
