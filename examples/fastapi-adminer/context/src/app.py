"""A small API with typed answers; its own documentation is at /docs."""

import platform
from typing import Dict

from fastapi import FastAPI
from pydantic import BaseModel

import visits

app = FastAPI(title="notes-api")


class About(BaseModel):
    python: str
    libraries: Dict[str, str] = {}


@app.get("/")
def index() -> About:
    return About(
        python=platform.python_version(),
    )


@app.get("/health")
def health() -> Dict[str, str]:
    """Docker asks this to see whether the app is ready."""
    return {"status": "ok"}


@app.get("/visits")
def count() -> Dict[str, int]:
    """Counts itself in every service beside the app."""
    return visits.count()
