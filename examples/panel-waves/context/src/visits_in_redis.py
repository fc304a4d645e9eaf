"""Visits in Redis: one counter."""

import os

import redis


def count():
    """Adds one to the counter and returns it."""
    return redis.Redis.from_url(os.environ["REDIS_URL"]).incr("visits")
