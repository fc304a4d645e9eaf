"""Visits in MongoDB: a document each."""

import os
from datetime import datetime, timezone
from pathlib import Path

from pymongo import MongoClient


def count():
    """Adds a document and returns how many there are."""
    password = Path(os.environ["MONGODB_PASSWORD_FILE"]).read_bytes().decode().rstrip("\n")
    with MongoClient(os.environ["MONGODB_URL"], password=password) as client:
        visits = client.get_default_database()["visits"]
        visits.insert_one({"at": datetime.now(timezone.utc)})
        return visits.count_documents({})
