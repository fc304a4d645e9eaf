"""Counts visits in the services that stand beside the app. compose.yaml sets their addresses."""

import visits_in_opensearch
import visits_in_seaweedfs


def count():
    """Counts one visit everywhere: service -> number of visits."""
    return {
        "opensearch": visits_in_opensearch.count(),
        "seaweedfs": visits_in_seaweedfs.count(),
    }
