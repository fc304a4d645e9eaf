"""A small API. Gunicorn imports `app` from here."""

import platform
from importlib.metadata import version  # when: libraries

from flask import Flask

import visits  # when: services

app = Flask(__name__)
LIBRARIES = ["{{libraries}}"]  # when: libraries


@app.get("/")
def index():
    return {
        "python": platform.python_version(),
        "libraries": {name: version(name) for name in LIBRARIES},  # when: libraries
    }


@app.get("/health")
def health():
    """Docker asks this to see whether the app is ready."""
    return {"status": "ok"}


# when: services
@app.get("/visits")
def count():
    """Counts itself in every service beside the app."""
    return visits.count()


# end
