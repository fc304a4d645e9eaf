"""A small API. Gunicorn imports `app` from here."""

import platform

from flask import Flask

app = Flask(__name__)


@app.get("/")
def index():
    return {
        "python": platform.python_version(),
    }


@app.get("/health")
def health():
    """Docker asks this to see whether the app is ready."""
    return {"status": "ok"}
