import type { Service } from '@/lib/services/service';

/** Variables and health check of the official image: https://hub.docker.com/_/rabbitmq */
export const rabbitmq = {
  title: 'RabbitMQ',
  image: 'rabbitmq:4-alpine',
  requirement: 'kombu',
  dataDirectory: '/var/lib/rabbitmq',
  healthTest: ['CMD', 'rabbitmq-diagnostics', '-q', 'check_port_connectivity'],
  environment: {
    // The broker keeps its data under the name of its node, which is that of the container unless one is given.
    RABBITMQ_NODENAME: 'rabbit@localhost',
    RABBITMQ_DEFAULT_USER: 'app',
  },
  // The image takes a password from a variable only, which this sets for the broker and nobody else to see:
  // https://github.com/docker-library/rabbitmq/blob/master/docker-entrypoint.sh
  command: [
    'sh',
    '-c',
    'RABBITMQ_DEFAULT_PASS="$$(cat /run/secrets/rabbitmq_password)" exec docker-entrypoint.sh rabbitmq-server',
  ],
  appEnvironment: {
    AMQP_URL: 'amqp://app@rabbitmq:5672//',
    RABBITMQ_PASSWORD_FILE: '/run/secrets/rabbitmq_password',
  },
  secrets: [
    {
      name: 'rabbitmq_password',
      value: 'app',
      appReads: true,
      // It reads a variable byte by byte: with a letter beyond ASCII in it nobody was let in, or the broker did not start.
      notes: [
        'RabbitMQ takes it over when its volume is new.',
        'Any signs of ASCII: of others the broker makes another password, or does not start.',
      ],
    },
  ],
  proof: 'run',
} as const satisfies Service;
