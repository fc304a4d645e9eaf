"""Trains the model once and looks at what it is worth and what is kept."""

import json
import signal

import joblib
import pytest
from sklearn.datasets import load_breast_cancer

import train


@pytest.fixture(scope="module")
def trained():
    return train.train()


def test_it_is_better_than_a_guess(trained):
    _, metrics = trained
    assert metrics["accuracy"] > 0.9
    assert metrics["roc_auc"] > 0.95


def test_training_again_gives_the_same(trained):
    assert train.train()[1] == pytest.approx(trained[1])


def test_the_model_is_kept_and_read_again(trained, tmp_path):
    model, metrics = trained
    train.keep(model, metrics, tmp_path / "new")
    samples, _ = load_breast_cancer(return_X_y=True)
    again = joblib.load(tmp_path / "new" / "model.joblib")
    assert (again.predict(samples) == model.predict(samples)).all()
    assert json.loads((tmp_path / "new" / "report.json").read_text())["metrics"] == metrics


def test_the_job_prints_its_metrics(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("MODEL_DIR", str(tmp_path))
    train.main()
    assert "accuracy 0.9" in capsys.readouterr().out
    assert (tmp_path / "model.joblib").exists()


def test_it_ends_when_it_is_told_to():
    with pytest.raises(SystemExit) as end:
        train.stop(signal.SIGTERM, None)
    assert end.value.code == 128 + signal.SIGTERM
