"""Runs the job and the schedule, the latter as a process of its own."""

import logging
import os
import subprocess
import sys
from threading import Event

import pytest

import jobs
import main


@pytest.mark.parametrize(("limit", "level"), [("100", "INFO"), ("0", "WARNING")])
def test_a_disk_is_a_warning_above_its_limit(monkeypatch, caplog, limit, level):
    monkeypatch.setattr("visits.count", lambda: {"somewhere": 1})  # when: services
    monkeypatch.setenv("DISK_LIMIT", limit)
    caplog.set_level(logging.INFO)
    jobs.check_disk()
    assert caplog.records[0].levelname == level


def test_the_job_runs_again_and_again_though_it_fails(monkeypatch):
    runs = []
    third = Event()

    def fail():
        runs.append(len(runs))
        if len(runs) == 3:
            third.set()
        raise ValueError("a job of this test")

    monkeypatch.setattr("jobs.check_disk", fail)
    schedule = main.build_schedule(seconds=0.1)
    schedule.start()
    assert third.wait(timeout=30)
    schedule.shutdown()


def test_it_ends_well_when_it_is_told_to():
    environment = {**os.environ, "EVERY_SECONDS": "3600"}
    command = [sys.executable, "main.py"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment)
    assert any("every 3600 seconds" in line for line in process.stderr)
    process.terminate()
    assert "ends as soon as no job runs" in process.communicate(timeout=30)[1]
    assert process.returncode == 0
