"""A DAG: one task measures the temperatures of a day, the next one sums them up.

It runs once when Airflow starts for the first time, and then every midnight. To run it at once:

docker exec CONTAINER airflow dags trigger temperatures

The page knows one account, admin. Its password is in the log of the first start, and in
data/simple_auth_manager_passwords.json.generated.
"""

import platform
from importlib.metadata import version  # when: libraries
from random import Random
from statistics import mean

import pendulum
from airflow.sdk import dag, task

import visits  # when: services

HOURS = 24


def measure(day):
    """Made up, the same ones whenever a day is measured again: so that a run may be repeated."""
    noise = Random(day)
    return [round(12 - 6 * abs(hour - 14) / 12 + noise.gauss(0, 1), 1) for hour in range(HOURS)]


def summarise(temperatures):
    lowest, highest = min(temperatures), max(temperatures)
    return {
        "lowest": lowest,
        "highest": highest,
        "mean": round(mean(temperatures), 2),
        "warmest hour": temperatures.index(highest),
    }


@dag(
    schedule="@daily",
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    is_paused_upon_creation=False,
)
def temperatures():
    @task
    def measure_day(dag_run=None):
        return measure(str(dag_run.run_after.date()))

    @task
    def report(measured):
        print(f"Python {platform.python_version()}")
        # when: libraries
        for name in ["{{libraries}}"]:
            print(f"{name} {version(name)}")
        # end
        # when: services
        for service, count in visits.count().items():
            print(f"visit {count} in {service}")
        # end
        summary = summarise(measured)
        print(summary)
        return summary

    report(measure_day())


temperatures()
