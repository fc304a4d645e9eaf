"""A job for the cluster: how many primes there are below two million.

compose.yaml starts it once, beside the master and its workers; to run it again:

docker compose run --rm job
"""

import os
import platform
import signal
import socket
import sys
import time
from collections import Counter
from importlib.metadata import version
from math import isqrt
from urllib.parse import urlsplit

from pyspark.sql import SparkSession

WORKERS = 2
CORES = 2
LIMIT = 2_000_000
BLOCK = 50_000


def stop(signum, frame):
    """As the first process of a container, Python ignores SIGTERM unless it is told what to do.

    An exception would wait until Spark has answered. That the job is gone, the cluster sees.
    """
    os._exit(128 + signum)


def primes_between(first, limit):
    """How many primes there are from the first number to below the limit."""
    is_prime = bytearray([1]) * (limit - first)
    for factor in range(2, isqrt(limit) + 1):
        multiple = max(factor * factor, -(-first // factor) * factor)
        is_prime[multiple - first :: factor] = bytes(len(range(multiple, limit, factor)))
    return sum(is_prime[max(0, 2 - first) :])


def count_block(block):
    """What one worker computes at a time, and which one it was."""
    return platform.node(), primes_between(*block)


def wait_for(master, tries=120):
    """Spark asks its master three times in a minute; a busy one may need more to start."""
    place = urlsplit(master)
    for _ in range(tries):
        try:
            socket.create_connection((place.hostname, place.port), timeout=5).close()
            return
        except OSError:
            time.sleep(1)


def connect(master):
    """A session on the cluster, whose tasks wait until all workers are there."""
    wait_for(master)
    settings = {
        "spark.cores.max": WORKERS * CORES,
        "spark.executor.memory": "512m",
        "spark.scheduler.minRegisteredResourcesRatio": 1,
        "spark.scheduler.maxRegisteredResourcesWaitingTime": "120s",
        "spark.ui.enabled": False,
        "spark.ui.showConsoleProgress": False,
    }
    builder = SparkSession.builder.master(master).appName("primes")
    for name, value in settings.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def share_out(master, limit, block):
    """Every block to the next free worker. What comes back: who computed it, and its count."""
    blocks = [(first, min(first + block, limit)) for first in range(0, limit, block)]
    spark = connect(master)
    found = spark.sparkContext.parallelize(blocks, len(blocks)).map(count_block).collect()
    spark.stop()
    return found


def main(master):
    signal.signal(signal.SIGTERM, stop)
    print(f"Python {platform.python_version()}")
    for name in ["pandas"]:
        print(f"{name} {version(name)}")
    found = share_out(master, LIMIT, BLOCK)
    for worker, blocks in Counter(worker for worker, _ in found).items():
        print(f"{worker} computed {blocks} blocks")
    print(f"{sum(count for _, count in found)} primes are below {LIMIT}")


if __name__ == "__main__":
    main(sys.argv[1])
