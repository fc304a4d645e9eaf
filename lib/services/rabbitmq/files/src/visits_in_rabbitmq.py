"""Visits in RabbitMQ: a message each, in a queue that outlives a restart."""

import os

from kombu import Connection


def count():
    """Sends a message and returns how many are waiting."""
    with Connection(os.environ["AMQP_URL"], transport_options={"confirm_publish": True}) as connection:
        with connection.SimpleQueue("visits") as queue:
            queue.put("visit")
            return queue.qsize()
