"""Checks what the workers compute, and what the job prints of it, without a cluster."""

import signal
from contextlib import nullcontext

import pytest
import ray

import job


@pytest.mark.parametrize(
    ("first", "limit", "primes"),
    [(0, 2, 0), (0, 3, 1), (0, 100, 25), (2, 3, 1), (49, 50, 0), (0, 2_000_000, 148_933)],
)
def test_it_counts_primes(first, limit, primes):
    assert job.primes_between(first, limit) == primes


def test_blocks_make_up_the_whole():
    blocks = [job.primes_between(first, first + 70) for first in range(0, 7000, 70)]
    assert sum(blocks) == job.primes_between(0, 7000)


def test_it_waits_for_the_head(monkeypatch):
    answers = iter([None, None, "a client"])

    def init(address):
        answer = next(answers)
        if answer is None:
            raise ConnectionError
        return answer

    monkeypatch.setattr(ray, "init", init)
    assert job.connect("ray://somewhere", tries=3) == "a client"


def test_the_job_prints_what_each_worker_did(capsys, monkeypatch):
    monkeypatch.setattr("visits.count", lambda: {"somewhere": 1})  # when: services
    monkeypatch.setattr(ray, "init", lambda address: nullcontext())
    found = [("one", 4), ("two", 2), ("one", 2)]
    monkeypatch.setattr(job, "share_out", lambda limit, block: found)
    job.main("ray://somewhere")
    printed = capsys.readouterr().out
    assert "one computed 2 blocks\ntwo computed 1 blocks\n8 primes are below" in printed


def test_it_ends_when_it_is_told_to():
    with pytest.raises(SystemExit) as end:
        job.stop(signal.SIGTERM, None)
    assert end.value.code == 128 + signal.SIGTERM
