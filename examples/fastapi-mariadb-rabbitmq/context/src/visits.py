"""Counts visits in the services that stand beside the app. compose.yaml sets their addresses."""

import visits_in_mariadb
import visits_in_rabbitmq


def count():
    """Counts one visit everywhere: service -> number of visits."""
    return {
        "mariadb": visits_in_mariadb.count(),
        "rabbitmq": visits_in_rabbitmq.count(),
    }
