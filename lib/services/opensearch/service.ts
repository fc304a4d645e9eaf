import type { Service } from '@/lib/services/service';

/** Variables and directory of the image: https://docs.opensearch.org/latest/install-and-configure/install-opensearch/docker/ */
export const opensearch = {
  title: 'OpenSearch',
  image: 'opensearchproject/opensearch:3',
  // Its REST API is all that is asked; the client of Elasticsearch refuses other servers.
  requirement: 'requests',
  dataDirectory: '/usr/share/opensearch/data',
  // https://github.com/opensearch-project/opensearch-build/tree/main/docker/release/dockerfiles
  user: 1000,
  healthTest: ['CMD', 'curl', '--fail', '--silent', 'http://127.0.0.1:9200/_cluster/health'],
  // Java reads its plugins first.
  startPeriodSeconds: 120,
  environment: {
    'discovery.type': 'single-node',
    // Without passwords and certificates: nobody but the containers of this compose file reaches it.
    DISABLE_SECURITY_PLUGIN: 'true',
    // The heap of Java; the container takes about twice as much.
    OPENSEARCH_JAVA_OPTS: '-Xms512m -Xmx512m',
  },
  appEnvironment: { OPENSEARCH_URL: 'http://opensearch:9200' },
  secrets: [],
  proof: {
    documentation: 'https://docs.opensearch.org/latest/install-and-configure/install-opensearch/docker/',
  },
} as const satisfies Service;
