"""A job for the cluster: how many of random points lie in a circle tells pi.

compose.yaml starts it once, beside the scheduler and its workers; to run it again:

docker compose run --rm job
"""

import platform
import signal
import sys
from collections import Counter
from importlib.metadata import version  # when: libraries

import dask.array as da
from distributed import Client, wait

import visits  # when: services

WORKERS = 2


def stop(signum, frame):
    """As the first process of a container, Python ignores SIGTERM unless it is told what to do."""
    sys.exit(128 + signum)


def points_in_circle(points, chunk):
    """Which points of a square lie in its circle. Nothing is computed before somebody asks."""
    places = da.random.default_rng(7).random((points, 2), chunks=(chunk, 2))
    return (places**2).sum(axis=1) <= 1


def estimate_pi(client, points=20_000_000, chunk=500_000):
    """Pi, and how many chunks of the points each worker has computed."""
    inside = client.persist(points_in_circle(points, chunk))
    wait(inside)
    chunks = Counter(workers[0] for workers in client.who_has(inside).values())
    return 4 * inside.mean().compute(), chunks


def main(scheduler):
    signal.signal(signal.SIGTERM, stop)
    print(f"Python {platform.python_version()}")
    # when: libraries
    for name in ["{{libraries}}"]:
        print(f"{name} {version(name)}")
    # end
    with Client(scheduler, timeout=60) as client:
        client.wait_for_workers(WORKERS, timeout=60)
        pi, chunks = estimate_pi(client)
    for worker, count in chunks.items():
        print(f"{worker} computed {count} chunks")
    print(f"pi is about {pi:.4f}")
    # when: services
    for service, count in visits.count().items():
        print(f"visit {count} in {service}")
    # end


if __name__ == "__main__":
    main(sys.argv[1])
