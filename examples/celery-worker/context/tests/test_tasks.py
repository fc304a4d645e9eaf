"""Does the work here, without Redis and without a worker."""

import pytest

import tasks
from app import app
from tasks import count_primes


@pytest.mark.parametrize(("limit", "primes"), [(0, 0), (2, 0), (3, 1), (10, 4), (1000, 168)])
def test_it_counts_primes(limit, primes):
    assert count_primes(limit) == primes


def test_the_schedule_sends_tasks_that_a_worker_has():
    for entry in tasks.app.conf.beat_schedule.values():
        assert entry["task"] in tasks.app.tasks
        assert entry["schedule"] > 0


def test_a_request_only_starts_the_work(monkeypatch):
    started = []

    class Task:
        id = "1"

    monkeypatch.setattr("tasks.count_primes.delay", lambda limit: started.append(limit) or Task)
    answer = app.test_client().post("/primes/1000")
    assert answer.status_code == 202
    assert answer.get_json() == {"task": "1"}
    assert started == [1000]


def test_docker_hears_that_the_app_is_ready():
    assert app.test_client().get("/health").get_json() == {"status": "ok"}
