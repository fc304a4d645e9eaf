import type { AppType } from '@/lib/app-types/app-type';

/**
 * Its parts, each started by a command of its own: https://airflow.apache.org/docs/apache-airflow/stable/start.html
 *
 * SQLite and this login are for trying things out, as the documentation says:
 * https://airflow.apache.org/docs/apache-airflow/stable/howto/set-up-database.html
 * https://airflow.apache.org/docs/apache-airflow/stable/core-concepts/auth-manager/simple/index.html
 *
 * Health: https://airflow.apache.org/docs/apache-airflow/stable/administration-and-deployment/logging-monitoring/check-health.html
 */
export const airflow = {
  title: 'Airflow',
  what: 'a scheduler with its page and one DAG, to try things out',
  group: 'background',
  imageName: 'airflow',
  // Version 3 was the first with this login and this health path, and counts its users no more.
  requirements: ['apache-airflow>=3'],
  services: [],
  entry: 'dags/temperatures.py',
  processes: [
    {
      id: 'app',
      command: (port) => ['python', 'serve.py', `${port}`],
      rootArguments: [],
      port: 8080,
      health: { test: { kind: 'http', path: '/api/v2/monitor/health' }, startPeriodSeconds: 120 },
      askPath: '/api/v2/monitor/health',
      logNote: 'at its first start, the password of admin is in it',
      replicas: 1,
      ends: false,
    },
  ],
  readOnlyRoot: true,
  // Its database, its settings with the keys it made, the password, and the logs of all tasks.
  keeps: 'data',
  // https://airflow.apache.org/docs/apache-airflow/stable/configurations-ref.html
  environment: {
    AIRFLOW_HOME: '/app/data',
    AIRFLOW__CORE__DAGS_FOLDER: '/app/dags',
    // So that a DAG finds the code beside its folder, whatever starts it.
    PYTHONPATH: '/app',
    AIRFLOW__CORE__LOAD_EXAMPLES: 'false',
    // SQLite takes one writer at a time; 32 tasks at once are for other databases, and more memory.
    AIRFLOW__CORE__PARALLELISM: '4',
  },
} as const satisfies AppType;
