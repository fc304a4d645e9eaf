"""Trains a model, measures it on samples that it never saw, and keeps both.

MODEL_DIR is where; what is not in a volume or a mounted folder is gone with its container.
"""

import json
import os
import platform
import signal
import sys
from importlib.metadata import version
from pathlib import Path

import joblib
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, roc_auc_score
from sklearn.model_selection import cross_val_score, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

SEED = 7


def stop(signum, frame):
    """As the first process of a container, Python ignores SIGTERM unless it is told what to do."""
    sys.exit(128 + signum)


def train():
    """The model and its metrics. The data set comes with scikit-learn: 569 samples, 30 features."""
    samples, labels = load_breast_cancer(return_X_y=True)
    known, unseen, known_labels, unseen_labels = train_test_split(
        samples, labels, test_size=0.25, stratify=labels, random_state=SEED
    )
    model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000))
    folds = cross_val_score(model, known, known_labels, cv=5)
    model.fit(known, known_labels)
    return model, {
        "cross_validation": folds.mean(),
        "accuracy": accuracy_score(unseen_labels, model.predict(unseen)),
        "roc_auc": roc_auc_score(unseen_labels, model.predict_proba(unseen)[:, 1]),
    }


def keep(model, metrics, folder):
    """A model is read again by the versions that wrote it, so they are kept beside it.

    Reading one runs code that stands in it: read only your own.
    """
    folder.mkdir(parents=True, exist_ok=True)
    joblib.dump(model, folder / "model.joblib")
    written_by = {"python": platform.python_version(), "scikit-learn": version("scikit-learn")}
    report = {"metrics": metrics, "written_by": written_by}
    (folder / "report.json").write_text(json.dumps(report, indent=2) + "\n")


def main():
    signal.signal(signal.SIGTERM, stop)
    for name in ["pandas"]:
        print(f"{name} {version(name)}")
    model, metrics = train()
    for name, value in metrics.items():
        print(f"{name} {value:.3f}")
    folder = Path(os.environ.get("MODEL_DIR", "model"))
    keep(model, metrics, folder)
    print(f"kept in {folder}")


if __name__ == "__main__":
    main()
