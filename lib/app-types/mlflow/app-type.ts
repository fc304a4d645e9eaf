import type { AppType } from '@/lib/app-types/app-type';

/**
 * Its options: https://mlflow.org/docs/latest/api_reference/cli.html#mlflow-server
 *
 * Telemetry: https://mlflow.org/docs/latest/community/usage-tracking
 *
 * It answers to localhost, by any port, and to private addresses; to other names with MLFLOW_SERVER_ALLOWED_HOSTS:
 * https://mlflow.org/docs/latest/self-hosting/security/network
 */
export const mlflow = {
  title: 'MLflow server',
  what: 'keeps what training runs measured and made',
  group: 'models',
  imageName: 'mlflow-server',
  requirements: ['mlflow'],
  services: [],
  isService: 'mlflow',
  entry: 'log_run.py',
  processes: [
    {
      id: 'app',
      command: (port) => [
        'mlflow',
        'server',
        '--host=0.0.0.0',
        `--port=${port}`,
        // SQLite takes one writer at a time.
        '--workers=1',
        '--backend-store-uri=sqlite:///data/mlflow.db',
        '--artifacts-destination=data/artifacts',
      ],
      rootArguments: [],
      port: 5000,
      health: { test: { kind: 'http', path: '/health' }, startPeriodSeconds: 60 },
      askPath: '/health',
      logNote: 'follow its log',
      replicas: 1,
      ends: false,
    },
  ],
  readOnlyRoot: true,
  // Its database, and the files of all runs.
  keeps: 'data',
  // Only variables say that: no telemetry, and no ten processes that wait for jobs of language models.
  environment: { MLFLOW_DISABLE_TELEMETRY: 'true', MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false' },
} as const satisfies AppType;
