"""Visits in Qdrant: a point each, with the hand of the minute as its vector."""

import os
import uuid
from datetime import datetime
from math import cos, pi, sin

from qdrant_client import QdrantClient
from qdrant_client.models import Distance, PointStruct, VectorParams


def count():
    """Adds a point and returns how many there are."""
    client = QdrantClient(url=os.environ["QDRANT_URL"])
    if "visits" not in [each.name for each in client.get_collections().collections]:
        client.create_collection("visits", VectorParams(size=2, distance=Distance.COSINE))
    angle = 2 * pi * datetime.now().minute / 60
    point = PointStruct(id=str(uuid.uuid4()), vector=[sin(angle), cos(angle)])
    client.upsert("visits", [point], wait=True)
    return client.count("visits", exact=True).count
