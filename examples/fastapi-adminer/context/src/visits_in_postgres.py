"""Visits in Postgres: a row each."""

import os
from pathlib import Path

import psycopg


def count():
    """Adds a row and returns how many there are."""
    password = Path(os.environ["POSTGRES_PASSWORD_FILE"]).read_bytes().decode().rstrip("\n")
    with psycopg.connect(os.environ["DATABASE_URL"], password=password) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS visits (at timestamptz DEFAULT now())")
        connection.execute("INSERT INTO visits DEFAULT VALUES")
        return connection.execute("SELECT count(*) FROM visits").fetchone()[0]
