"""Visits in MariaDB: a row each."""

import os
from pathlib import Path
from urllib.parse import urlsplit

import pymysql


def count():
    """Adds a row and returns how many there are."""
    url = urlsplit(os.environ["MARIADB_URL"])
    # As bytes: a text would be sent as latin-1.
    password = Path(os.environ["MARIADB_PASSWORD_FILE"]).read_bytes().rstrip(b"\n")
    with pymysql.connect(
        host=url.hostname,
        port=url.port,
        user=url.username,
        password=password,
        database=url.path.lstrip("/"),
        autocommit=True,
    ) as connection, connection.cursor() as cursor:
        cursor.execute("CREATE TABLE IF NOT EXISTS visits (at timestamp DEFAULT now())")
        cursor.execute("INSERT INTO visits VALUES ()")
        cursor.execute("SELECT count(*) FROM visits")
        return cursor.fetchone()[0]
