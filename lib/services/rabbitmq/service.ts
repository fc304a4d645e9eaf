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
    // biome-ignore lint/suspicious/noTemplateCurlyInString: compose fills it in, from .env
    RABBITMQ_DEFAULT_PASS: '${RABBITMQ_PASSWORD:-app}',
  },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: compose fills it in, from .env
  appEnvironment: { AMQP_URL: 'amqp://app:${RABBITMQ_PASSWORD:-app}@rabbitmq:5672//' },
  settings: [
    {
      name: 'RABBITMQ_PASSWORD',
      value: 'app',
      notes: [
        'Letters and digits only: the password becomes part of an address.',
        'RabbitMQ takes it over when its volume is new.',
      ],
    },
  ],
  proof: 'run',
} as const satisfies Service;
