"""Visits in RabbitMQ: a message each, in a queue that outlives a restart."""

import os
from pathlib import Path

from kombu import Connection

# The broker says that it has a message before the next line runs.
CONFIRMED = {"confirm_publish": True}


def count():
    """Sends a message and returns how many are waiting."""
    address = os.environ["AMQP_URL"]
    password = Path(os.environ["RABBITMQ_PASSWORD_FILE"]).read_bytes().decode().rstrip("\n")
    broker = Connection(address, password=password, transport_options=CONFIRMED)
    with broker, broker.SimpleQueue("visits") as queue:
        queue.put("visit")
        return queue.qsize()
