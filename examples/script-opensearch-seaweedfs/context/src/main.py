"""A job that runs once and ends; its exit code says whether it went well."""

import platform
import signal
import sys

import visits


def stop(signum, frame):
    """As the first process of a container, Python ignores SIGTERM unless it is told what to do."""
    sys.exit(128 + signum)


def main():
    signal.signal(signal.SIGTERM, stop)
    print(f"Python {platform.python_version()}")
    for service, count in visits.count().items():
        print(f"visit {count} in {service}")


if __name__ == "__main__":
    main()
