"""A small API that hands long work to a worker. Gunicorn imports `app` from here."""

import platform
from importlib.metadata import version

from flask import Flask

import tasks
import visits

app = Flask(__name__)
LIBRARIES = ["pandas"]


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


@app.post("/primes/<int:limit>")
def start(limit):
    """Answers at once; a worker counts the primes below the limit."""
    return {"task": tasks.count_primes.delay(limit).id}, 202


@app.get("/tasks/<task>")
def look(task):
    """What became of a task: PENDING until a worker is done, then SUCCESS with its result."""
    outcome = tasks.app.AsyncResult(task)
    if not outcome.ready():
        return {"state": outcome.state}
    return {"state": outcome.state, "result": outcome.get(propagate=False)}


@app.get("/visits")
def count():
    """Counts itself in every service beside the app."""
    return visits.count()
