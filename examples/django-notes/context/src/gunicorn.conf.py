"""Settings of the server. Gunicorn reads this file because it lies beside the app."""

import os

import django
from django.core.management import call_command
from django.db import connections

# The heartbeat file stays in memory, so that a slow disk never stops a worker.
worker_tmp_dir = "/dev/shm"

# Log every request to standard output, where `docker logs` finds it.
accesslog = "-"

# Its control socket would need a home that can be written to.
control_socket_disable = True


def on_starting(server):
    """Brings the tables up to date, once, before the workers start."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "project.settings")
    django.setup()
    call_command("migrate", interactive=False)
    # Workers cannot share a connection: each opens its own.
    connections.close_all()
