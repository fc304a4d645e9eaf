import type { Service } from '@/lib/services/service';

/** Image: https://github.com/mlflow/mlflow/tree/master/docker Options: https://mlflow.org/docs/latest/api_reference/cli.html#mlflow-server */
export const mlflow = {
  title: 'MLflow',
  image: 'ghcr.io/mlflow/mlflow:v3.17.0',
  requirement: 'mlflow',
  dataDirectory: '/mlflow',
  healthTest: [
    'CMD',
    'python',
    '-c',
    "import urllib.request as u; u.urlopen('http://127.0.0.1:5000/health')",
  ],
  // It makes the tables of its database first.
  startPeriodSeconds: 60,
  command: [
    'mlflow',
    'server',
    '--host=0.0.0.0',
    '--port=5000',
    // To other names than these it answers 403: https://mlflow.org/docs/latest/self-hosting/security/network
    '--allowed-hosts=mlflow:*,localhost:*,127.0.0.1:*',
    // SQLite takes one writer at a time.
    '--workers=1',
    '--backend-store-uri=sqlite:////mlflow/mlflow.db',
    '--artifacts-destination=/mlflow/artifacts',
  ],
  // No telemetry, and no ten processes that wait for jobs of language models.
  environment: { MLFLOW_DISABLE_TELEMETRY: 'true', MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false' },
  appEnvironment: { MLFLOW_TRACKING_URI: 'http://mlflow:5000' },
  secrets: [],
  page: { port: 5000, shows: 'shows the runs' },
  proof: { documentation: 'https://mlflow.org/docs/latest/self-hosting/' },
} as const satisfies Service;
