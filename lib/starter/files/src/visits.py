"""Counts visits in the services that stand beside the app. compose.yaml sets their addresses."""

import visits_in_SERVICE  # each: services


def count():
    """Counts one visit everywhere: service -> number of visits."""
    return {
        "SERVICE": visits_in_SERVICE.count(),  # each: services
    }
