"""Visits in Valkey: one counter. It speaks the protocol of Redis, and so does its client."""

import os

import redis


def count():
    """Adds one to the counter and returns it."""
    return redis.Redis.from_url(os.environ["VALKEY_URL"]).incr("visits")
