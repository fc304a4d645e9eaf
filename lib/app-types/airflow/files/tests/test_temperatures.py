"""Checks what the tasks compute, and that Airflow reads the DAG, without a scheduler."""

import signal
import subprocess
import sys

import pytest

import serve
from dags import temperatures


def test_a_day_is_measured_every_hour():
    assert len(temperatures.measure("2026-01-01")) == 24


def test_a_day_may_be_measured_again():
    day = temperatures.measure("2026-01-01")
    assert temperatures.measure("2026-01-01") == day
    assert temperatures.measure("2026-01-02") != day


def test_it_summarises_what_was_measured():
    summary = temperatures.summarise([4.0, 9.5, 7.5, -1.0])
    assert summary == {"lowest": -1.0, "highest": 9.5, "mean": 5.0, "warmest hour": 1}


def test_the_report_follows_the_measurement():
    days = temperatures.temperatures()
    assert days.get_task("measure_day").downstream_task_ids == {"report"}


def test_the_report_prints_its_summary(capsys, monkeypatch):
    monkeypatch.setattr("visits.count", lambda: {"somewhere": 1})  # when: services
    report = temperatures.temperatures().get_task("report").python_callable
    assert report([1.0, 3.0])["mean"] == 2.0
    assert "'highest': 3.0" in capsys.readouterr().out


@pytest.mark.parametrize("habit", ["SIG_DFL", "SIG_IGN"])
def test_what_was_started_ends(habit, monkeypatch):
    monkeypatch.setattr(serve, "SECONDS_TO_END", 1)
    first = f"import signal, time; signal.signal(signal.SIGTERM, signal.{habit})"
    code = [first, "print(flush=True)", "time.sleep(60)"]
    process = subprocess.Popen([sys.executable, "-c", "; ".join(code)], stdout=subprocess.PIPE)
    process.stdout.readline()
    assert serve.is_running([process])
    serve.end([process])
    assert process.wait() == -(signal.SIGTERM if habit == "SIG_DFL" else signal.SIGKILL)
    process.stdout.close()


def test_it_ends_when_it_is_told_to():
    with pytest.raises(SystemExit) as told:
        serve.stop(signal.SIGTERM, None)
    assert told.value.code == 128 + signal.SIGTERM
