"""Work that takes longer than a request may: the app sends it by Redis, a worker does it."""

import os

from celery import Celery

redis = os.environ.get("REDIS_URL", "redis://localhost:6379/0")
app = Celery("tasks", broker=redis, backend=redis)
app.conf.broker_connection_retry_on_startup = True
# A worker that is stopped amid a task gives it back: another one does it.
app.conf.task_acks_late = True
# Results are forgotten after a day.
app.conf.result_expires = 86400
# What beat sends by itself, again and again.
app.conf.beat_schedule = {
    "count primes": {
        "task": "tasks.count_primes",
        "schedule": float(os.environ.get("EVERY_SECONDS", "60")),
        "args": [100_000],
    },
}


@app.task
def count_primes(limit):
    """How many primes are below the limit."""
    is_prime = bytearray([1]) * limit
    is_prime[:2] = bytes(min(limit, 2))
    for number in range(2, int(limit**0.5) + 1):
        if is_prime[number]:
            multiples = range(number * number, limit, number)
            is_prime[number * number :: number] = bytes(len(multiples))
    return sum(is_prime)
