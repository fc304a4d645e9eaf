"""Runs the jobs when they are due, until it is told to end.

Start exactly one of it: two would each run every job. EVERY_SECONDS sets the interval.
"""

import logging
import os
import signal
from datetime import datetime, timezone

from apscheduler.schedulers.background import BackgroundScheduler

import jobs

log = logging.getLogger("schedule")


def build_schedule(seconds):
    # A run that is late is done all the same; of several that are late, only one.
    late = {"coalesce": True, "misfire_grace_time": None}
    schedule = BackgroundScheduler(timezone="UTC", job_defaults=late)
    # The first run is now, not after an interval.
    now = datetime.now(timezone.utc)
    schedule.add_job(jobs.check_disk, "interval", seconds=seconds, next_run_time=now)
    return schedule


def main():
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    # As the first process of a container, Python ignores SIGTERM unless it is told what to do:
    # here the same as at Ctrl+C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    seconds = int(os.environ.get("EVERY_SECONDS", "60"))
    schedule = build_schedule(seconds)
    try:
        schedule.start()
        log.info("every %d seconds", seconds)
        signal.pause()
    except KeyboardInterrupt:
        log.info("ends as soon as no job runs")
        schedule.shutdown()


if __name__ == "__main__":
    main()
