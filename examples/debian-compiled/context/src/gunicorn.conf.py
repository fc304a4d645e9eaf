"""Settings of the server. Gunicorn reads this file because it lies beside the app."""

# The heartbeat file stays in memory, so that a slow disk never stops a worker.
worker_tmp_dir = "/dev/shm"

# Log every request to standard output, where `docker logs` finds it.
accesslog = "-"

# Its control socket would need a home that can be written to.
control_socket_disable = True
