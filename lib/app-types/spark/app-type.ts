import type { AppType } from '@/lib/app-types/app-type';

/** Where workers and jobs find the master. It is never published: who reaches it runs code. The recipe's port is that of
 * its page. */
const masterPort = (pagePort: number) => (pagePort === 7077 ? 7078 : 7077);
const masterAddress = (pagePort: number) => `spark://app:${masterPort(pagePort)}`;

/** Its programs and their options: https://spark.apache.org/docs/latest/spark-standalone.html */
export const spark = {
  title: 'PySpark cluster',
  what: 'a master, two workers and a job they share',
  group: 'background',
  imageName: 'spark-cluster',
  requirements: ['pyspark'],
  system: {
    reason: 'the start scripts of Spark are written for bash',
    debian: { run: [], build: [] },
    alpine: { run: ['bash'], build: [] },
  },
  services: [],
  entry: 'job.py',
  processes: [
    {
      id: 'app',
      command: (port) => [
        'spark-class',
        'org.apache.spark.deploy.master.Master',
        '--port',
        `${masterPort(port)}`,
        '--webui-port',
        `${port}`,
      ],
      rootArguments: [],
      port: 8080,
      innerPorts: (port) => [masterPort(port)],
      health: { test: { kind: 'http', path: '/json/' }, startPeriodSeconds: 60 },
      askPath: null,
      logNote: 'follow its log',
      replicas: 1,
      ends: false,
    },
    {
      id: 'worker',
      command: (port) => [
        'spark-class',
        'org.apache.spark.deploy.worker.Worker',
        '--cores',
        '2',
        '--memory',
        '1g',
        '--work-dir',
        '/tmp/work',
        '--webui-port',
        '8081',
        masterAddress(port),
      ],
      rootArguments: [],
      port: null,
      health: {
        test: {
          kind: 'command',
          line: `python -c "import urllib.request as u; u.urlopen('http://127.0.0.1:8081/json/')"`,
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
      command: (port) => ['python', 'job.py', masterAddress(port)],
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
  environment: {
    // Since Spark 4.1 a master takes jobs by HTTP as well, from whoever reaches it. Ours come by its own protocol:
    // https://spark.apache.org/security.html#CVE-2018-11770
    SPARK_MASTER_OPTS: '-Dspark.master.rest.enabled=false',
  },
} as const satisfies AppType;
