"""What is done at every interval. A job that fails is logged, and runs again next time."""

import logging
import os
import shutil

log = logging.getLogger("jobs")


def check_disk():
    """Warns when more than DISK_LIMIT percent of a disk are used; DISK is a path on it."""
    path = os.environ.get("DISK", "/")
    limit = float(os.environ.get("DISK_LIMIT", "90"))
    total, used, _ = shutil.disk_usage(path)
    percent = 100 * used / total
    level = logging.WARNING if percent > limit else logging.INFO
    log.log(level, "%s: %.1f %% of %.0f GB used", path, percent, total / 1e9)
