import type { Service } from '@/lib/services/service';

/**
 * An object store that speaks the protocol of S3, as MinIO does, whose makers publish no images any more:
 * https://github.com/minio/minio/issues/21647
 * Variables and directory of the image: https://github.com/seaweedfs/seaweedfs#docker
 */
export const seaweedfs = {
  title: 'SeaweedFS (S3)',
  image: 'chrislusf/seaweedfs:4.48',
  requirement: 'boto3',
  dataDirectory: '/data',
  healthTest: ['CMD', 'wget', '-q', '-O', '/dev/null', 'http://127.0.0.1:8333/healthz'],
  startPeriodSeconds: 60,
  // The image takes a password from a variable only, and gives its command to a program of its own; so this comes before.
  // Its parts find each other by 127.0.0.1, which stays when the container gets another address.
  entryPoint: [
    'sh',
    '-c',
    'AWS_SECRET_ACCESS_KEY="$$(cat /run/secrets/seaweedfs_password)" exec /entrypoint.sh mini -dir=/data -ip=127.0.0.1 -ip.bind=0.0.0.0 -webdav=false -admin.ui=false',
  ],
  environment: { AWS_ACCESS_KEY_ID: 'app' },
  appEnvironment: {
    SEAWEEDFS_URL: 'http://seaweedfs:8333',
    SEAWEEDFS_ACCESS_KEY: 'app',
    SEAWEEDFS_PASSWORD_FILE: '/run/secrets/seaweedfs_password',
  },
  secrets: [
    {
      name: 'seaweedfs_password',
      value: 'app',
      appReads: true,
      notes: ['The secret key of S3. SeaweedFS reads it at every start.'],
    },
  ],
  proof: { documentation: 'https://github.com/seaweedfs/seaweedfs' },
} as const satisfies Service;
