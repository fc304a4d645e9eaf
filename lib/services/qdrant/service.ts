import type { Service } from '@/lib/services/service';

/** Port and directory of the image: https://qdrant.tech/documentation/guides/installation/ */
export const qdrant = {
  title: 'Qdrant',
  image: 'qdrant/qdrant:v1.20.0',
  requirement: 'qdrant-client',
  dataDirectory: '/qdrant/storage',
  // The image has neither curl nor wget, but the bash that its entry point runs in, which can open a connection:
  // https://github.com/qdrant/qdrant/issues/4250
  // It asks this: https://api.qdrant.tech/api-reference/service/readyz
  healthTest: [
    'CMD',
    'bash',
    '-c',
    String.raw`exec 3<>/dev/tcp/127.0.0.1/6333 && printf 'GET /readyz HTTP/1.0\r\n\r\n' >&3 && grep -q ' 200 ' <&3`,
  ],
  environment: {},
  appEnvironment: { QDRANT_URL: 'http://qdrant:6333' },
  secrets: [],
  proof: { documentation: 'https://qdrant.tech/documentation/guides/installation/' },
} as const satisfies Service;
