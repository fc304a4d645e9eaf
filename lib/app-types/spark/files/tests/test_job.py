"""Checks what the workers compute, and what the job prints of it, without a cluster."""

import platform
import signal
import socket

import pytest

import job


@pytest.mark.parametrize(
    ("first", "limit", "primes"),
    [(0, 2, 0), (0, 3, 1), (0, 100, 25), (2, 3, 1), (49, 50, 0), (0, 2_000_000, 148_933)],
)
def test_it_counts_primes(first, limit, primes):
    assert job.primes_between(first, limit) == primes


def test_blocks_make_up_the_whole():
    blocks = [job.count_block((first, first + 70)) for first in range(0, 7000, 70)]
    assert sum(count for _, count in blocks) == job.primes_between(0, 7000)
    assert {worker for worker, _ in blocks} == {platform.node()}


def test_it_waits_for_the_master(monkeypatch):
    waited = []
    with socket.socket() as master:
        master.bind(("127.0.0.1", 0))
        address = f"spark://127.0.0.1:{master.getsockname()[1]}"

        def start(seconds):
            waited.append(seconds)
            master.listen()

        monkeypatch.setattr("time.sleep", start)
        job.wait_for(address)
    assert waited == [1]


def test_the_job_prints_what_each_worker_did(capsys, monkeypatch):
    monkeypatch.setattr("visits.count", lambda: {"somewhere": 1})  # when: services
    found = [("one", 4), ("two", 2), ("one", 2)]
    monkeypatch.setattr(job, "share_out", lambda master, limit, block: found)
    job.main("spark://somewhere")
    printed = capsys.readouterr().out
    assert "one computed 2 blocks\ntwo computed 1 blocks\n8 primes are below" in printed


def test_it_ends_when_it_is_told_to(monkeypatch):
    codes = []
    monkeypatch.setattr("os._exit", codes.append)
    job.stop(signal.SIGTERM, None)
    assert codes == [128 + signal.SIGTERM]
