import type { AppType } from '@/lib/app-types/app-type';

/** The recipe's port is that of the dashboard; no other of the head's ports is published, and none of them is the same. */
const beside = (dashboardPort: number, port: number) => (dashboardPort === port ? port + 1 : port);
const gcsPort = (dashboardPort: number) => beside(dashboardPort, 6379);
const clientPort = (dashboardPort: number) => beside(dashboardPort, 10001);
const agentPort = (dashboardPort: number) => beside(dashboardPort, 52365);

/**
 * A container's /dev/shm has 64 MB, too little for what Ray keeps there. In compose.yaml /tmp is memory as well:
 * https://docs.ray.io/en/latest/ray-core/scheduling/memory-management.html
 */
const objectStore = ['--plasma-directory=/tmp', '--object-store-memory=200000000'];

/**
 * Its commands: https://docs.ray.io/en/latest/cluster/cli.html
 *
 * Its dashboard also takes jobs from whoever reaches it, so it is published to this machine only. Since Ray 2.54
 * it refuses what a page of another site could send by the reader's browser:
 * https://nvd.nist.gov/vuln/detail/CVE-2026-27482
 */
export const ray = {
  title: 'Ray cluster',
  what: 'a head, two workers and a job they share',
  group: 'background',
  imageName: 'ray-cluster',
  requirements: ['ray[default]>=2.54'],
  services: [],
  entry: 'job.py',
  processes: [
    {
      id: 'app',
      command: (port) => [
        'ray',
        'start',
        '--block',
        '--head',
        '--num-cpus=0',
        `--port=${gcsPort(port)}`,
        `--ray-client-server-port=${clientPort(port)}`,
        '--dashboard-host=0.0.0.0',
        `--dashboard-port=${port}`,
        `--dashboard-agent-listen-port=${agentPort(port)}`,
        // Any free ones, in place of 10002 to 19999, of which the dashboard's may be one.
        '--min-worker-port=0',
        '--max-worker-port=0',
        ...objectStore,
      ],
      rootArguments: [],
      port: 8265,
      onlyHere: true,
      innerPorts: (port) => [gcsPort(port), clientPort(port)],
      health: { test: { kind: 'http', path: '/api/gcs_healthz' }, startPeriodSeconds: 60 },
      askPath: null,
      logNote: 'follow its log',
      replicas: 1,
      ends: false,
    },
    {
      id: 'worker',
      command: (port) => [
        'ray',
        'start',
        '--block',
        `--address=app:${gcsPort(port)}`,
        '--num-cpus=2',
        ...objectStore,
      ],
      rootArguments: [],
      port: null,
      health: {
        test: {
          kind: 'command',
          line: `python -c "import urllib.request as u; u.urlopen('http://127.0.0.1:52365/api/local_raylet_healthz')"`,
        },
        startPeriodSeconds: 60,
      },
      askPath: null,
      logNote: 'follow its log',
      replicas: 2,
      ends: false,
    },
    {
      id: 'job',
      command: (port) => ['python', 'job.py', `ray://app:${clientPort(port)}`],
      rootArguments: [],
      port: null,
      health: null,
      askPath: null,
      logNote: 'follow its log',
      replicas: 1,
      ends: true,
    },
  ],
  readOnlyRoot: true,
  operator: { title: 'KubeRay', page: 'https://docs.ray.io/en/latest/cluster/kubernetes/index.html' },
  environment: {
    // https://docs.ray.io/en/latest/cluster/usage-stats.html
    RAY_USAGE_STATS_ENABLED: '0',
    // A busy node would finish its tasks for half a minute before it ends, and Docker kills after ten seconds:
    // https://docs.docker.com/reference/cli/docker/container/stop/
    RAY_GRACEFUL_SHUTDOWN_DRAIN_TIMEOUT_S: '4',
  },
} as const satisfies AppType;
