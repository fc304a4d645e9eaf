"""A small API. Gunicorn imports `app` from here."""

import platform
from importlib.metadata import version

from flask import Flask

app = Flask(__name__)
LIBRARIES = ["psycopg2"]


@app.get("/")
def index():
    return {
        "python": platform.python_version(),
        "libraries": {name: version(name) for name in LIBRARIES},
    }


@app.get("/health")
def health():
    """Docker asks this to see whether the app is ready."""
    return {"status": "ok"}
