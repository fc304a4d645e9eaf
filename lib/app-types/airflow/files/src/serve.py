"""Airflow on one machine: web page, scheduler and what they need, until one of them ends."""

import os
import signal
import subprocess
import sys
import time
from urllib.request import urlopen

# Docker kills what is still there after ten seconds.
SECONDS_TO_END = 6


def stop(signum, frame):
    """As the first process of a container, Python ignores SIGTERM unless it is told what to do."""
    sys.exit(128 + signum)


def airflow(*arguments):
    return [sys.executable, "-m", "airflow", *arguments]


def is_running(processes):
    return all(process.poll() is None for process in processes)


def answers(url):
    try:
        with urlopen(url, timeout=5) as answer:
            return answer.status == 200
    except OSError:
        return False


def end(processes):
    for process in processes:
        process.terminate()
    latest = time.monotonic() + SECONDS_TO_END
    for process in processes:
        try:
            process.wait(max(0, latest - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()


def main(port):
    signal.signal(signal.SIGTERM, stop)
    server = f"http://127.0.0.1:{port}"
    # Where tasks report to.
    os.environ["AIRFLOW__CORE__EXECUTION_API_SERVER_URL"] = f"{server}/execution/"
    # Airflow asks for the name of its account, and one of your machine has no name in here.
    os.environ.setdefault("USER", "app")
    subprocess.run(airflow("db", "migrate"), check=True)
    # All of them have the logs before them, and need no server for these.
    parts = [
        ["api-server", "--port", port],
        ["dag-processor"],
        ["triggerer", "--skip-serve-logs"],
    ]
    running = []
    try:
        for part in parts:
            running.append(subprocess.Popen(airflow(*part)))
        # A task that has nobody to report to would fail.
        while is_running(running) and not answers(f"{server}/api/v2/monitor/health"):
            time.sleep(1)
        running.append(subprocess.Popen(airflow("scheduler", "--skip-serve-logs")))
        while is_running(running):
            time.sleep(1)
    finally:
        end(running)
    sys.exit(1)


if __name__ == "__main__":
    main(sys.argv[1])
