"""Visits in Postgres with pgvector: a row each, with the hand of the minute as its vector."""

import os
from datetime import datetime
from math import cos, pi, sin
from pathlib import Path

import psycopg


def count():
    """Adds a row, looks for the nearest one, and returns how many there are."""
    password = Path(os.environ["PGVECTOR_PASSWORD_FILE"]).read_bytes().decode().rstrip("\n")
    angle = 2 * pi * datetime.now().minute / 60
    # As text: [0.5, 0.5].
    hand = str([sin(angle), cos(angle)])
    with psycopg.connect(os.environ["PGVECTOR_URL"], password=password) as connection:
        connection.execute("CREATE EXTENSION IF NOT EXISTS vector")
        connection.execute(
            "CREATE TABLE IF NOT EXISTS visits (at timestamptz DEFAULT now(), hand vector(2))"
        )
        connection.execute("INSERT INTO visits (hand) VALUES (%s::vector)", [hand])
        nearest = "SELECT at, count(*) OVER () FROM visits ORDER BY hand <=> %s::vector LIMIT 1"
        _, visits = connection.execute(nearest, [hand]).fetchone()
        return visits
