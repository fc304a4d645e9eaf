"""Visits in OpenSearch: a document each. It is asked over HTTP."""

import os
from datetime import datetime, timezone

import requests


def count():
    """Adds a document and returns how many there are."""
    visit = {"at": datetime.now(timezone.utc).isoformat()}
    # The next question finds it only after a refresh.
    ask("POST", "/visits/_doc?refresh=true", json=visit)
    return ask("GET", "/visits/_count")["count"]


def ask(method, path, **body):
    answer = requests.request(method, os.environ["OPENSEARCH_URL"] + path, timeout=30, **body)
    answer.raise_for_status()
    return answer.json()
