"""Counts visits in the services that stand beside the app. compose.yaml sets their addresses."""

import visits_in_mysql
import visits_in_valkey


def count():
    """Counts one visit everywhere: service -> number of visits."""
    return {
        "mysql": visits_in_mysql.count(),
        "valkey": visits_in_valkey.count(),
    }
