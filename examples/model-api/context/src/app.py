"""A model behind an API: it tells an iris by its measures. Try it at /docs."""

import platform
from importlib.metadata import version
from typing import Dict

from fastapi import FastAPI
from pydantic import BaseModel, Field

import model

app = FastAPI(title="model-api")
LIBRARIES = ["pandas"]


class About(BaseModel):
    python: str
    accuracy: float
    libraries: Dict[str, str] = {}


class Flower(BaseModel):
    """Centimetres. What is no size of a flower is refused, and the answer says why."""

    sepal_length: float = Field(gt=0, le=30)
    sepal_width: float = Field(gt=0, le=30)
    petal_length: float = Field(gt=0, le=30)
    petal_width: float = Field(gt=0, le=30)


class Prediction(BaseModel):
    species: str
    probabilities: Dict[str, float]


@app.get("/")
def index() -> About:
    """How often the model is right about flowers it has not learned from: 1 is always."""
    return About(
        python=platform.python_version(),
        accuracy=model.ACCURACY,
        libraries={name: version(name) for name in LIBRARIES},
    )


@app.get("/health")
def health() -> Dict[str, str]:
    """Docker asks this to see whether the model has learned."""
    return {"status": "ok"}


@app.post("/predict")
def predict(flower: Flower) -> Prediction:
    likely = model.probabilities(
        [flower.sepal_length, flower.sepal_width, flower.petal_length, flower.petal_width]
    )
    return Prediction(species=max(likely, key=likely.get), probabilities=likely)
