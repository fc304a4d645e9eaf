"""A job for the cluster: how many primes there are below two million.

compose.yaml starts it once, beside the head and its workers; to run it again:

docker compose run --rm job
"""

import platform
import signal
import sys
from collections import Counter
from importlib.metadata import version
from itertools import cycle
from math import isqrt

import ray
from ray.util.placement_group import placement_group, remove_placement_group
from ray.util.scheduling_strategies import PlacementGroupSchedulingStrategy

WORKERS = 2
LIMIT = 2_000_000
BLOCK = 50_000


def stop(signum, frame):
    """As the first process of a container, Python ignores SIGTERM unless it is told what to do."""
    sys.exit(128 + signum)


def primes_between(first, limit):
    """How many primes there are from the first number to below the limit."""
    is_prime = bytearray([1]) * (limit - first)
    for factor in range(2, isqrt(limit) + 1):
        multiple = max(factor * factor, -(-first // factor) * factor)
        is_prime[multiple - first :: factor] = bytes(len(range(multiple, limit, factor)))
    return sum(is_prime[max(0, 2 - first) :])


@ray.remote
def count_block(first, limit):
    """What one worker computes at a time, and which one it was."""
    return platform.node(), primes_between(first, limit)


def connect(address, tries=4):
    """A client of the cluster. Each try takes half a minute; a busy head may need more."""
    for _ in range(tries - 1):
        try:
            return ray.init(address)
        except ConnectionError:
            print("the head does not answer yet")
    return ray.init(address)


def share_out(limit, block):
    """Every block in turn to another worker. What comes back: who computed it, and its count."""
    # Waits until there are so many workers, and keeps a place on each of them.
    places = placement_group([{"CPU": 1}] * WORKERS, strategy="STRICT_SPREAD")
    ray.get(places.ready(), timeout=120)
    on = [PlacementGroupSchedulingStrategy(places, index) for index in range(WORKERS)]
    counts = [
        count_block.options(scheduling_strategy=place).remote(first, min(first + block, limit))
        for first, place in zip(range(0, limit, block), cycle(on))
    ]
    found = ray.get(counts)
    remove_placement_group(places)
    return found


def main(address):
    signal.signal(signal.SIGTERM, stop)
    print(f"Python {platform.python_version()}")
    for name in ["pandas"]:
        print(f"{name} {version(name)}")
    with connect(address):
        found = share_out(LIMIT, BLOCK)
    for worker, blocks in Counter(worker for worker, _ in found).items():
        print(f"{worker} computed {blocks} blocks")
    print(f"{sum(count for _, count in found)} primes are below {LIMIT}")


if __name__ == "__main__":
    main(sys.argv[1])
