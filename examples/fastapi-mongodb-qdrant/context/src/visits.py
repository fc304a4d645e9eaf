"""Counts visits in the services that stand beside the app. compose.yaml sets their addresses."""

import visits_in_mongodb
import visits_in_qdrant


def count():
    """Counts one visit everywhere: service -> number of visits."""
    return {
        "mongodb": visits_in_mongodb.count(),
        "qdrant": visits_in_qdrant.count(),
    }
