"""Visits in MongoDB: a document each."""

import os
from datetime import datetime, timezone

from pymongo import MongoClient


def count():
    """Adds a document and returns how many there are."""
    with MongoClient(os.environ["MONGODB_URL"]) as client:
        visits = client.get_default_database()["visits"]
        visits.insert_one({"at": datetime.now(timezone.utc)})
        return visits.count_documents({})
