"""Runs the job on a cluster of this one process."""

import signal

import pytest
from distributed import Client, LocalCluster

import job


@pytest.fixture(scope="module")
def cluster():
    quiet = {"dashboard_address": None, "processes": False}
    with LocalCluster(n_workers=job.WORKERS, threads_per_worker=1, **quiet) as cluster:
        yield cluster


def test_points_become_pi(cluster):
    with Client(cluster) as client:
        pi, chunks = job.estimate_pi(client, points=1_000_000, chunk=50_000)
    assert pi == pytest.approx(3.14159, abs=0.01)
    assert sum(chunks.values()) == 20


def test_every_worker_has_a_share(cluster):
    with Client(cluster) as client:
        _, chunks = job.estimate_pi(client, points=1_000_000, chunk=50_000)
    assert len(chunks) == job.WORKERS
    assert all(chunks.values())


def test_the_job_prints_what_it_found(cluster, capsys, monkeypatch):
    monkeypatch.setattr("visits.count", lambda: {"somewhere": 1})  # when: services
    job.main(cluster.scheduler_address)
    assert "pi is about 3.14" in capsys.readouterr().out


def test_it_ends_when_it_is_told_to():
    with pytest.raises(SystemExit) as end:
        job.stop(signal.SIGTERM, None)
    assert end.value.code == 128 + signal.SIGTERM
