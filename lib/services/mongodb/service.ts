import type { Service } from '@/lib/services/service';

/** Variables, directory and shell of the official image: https://hub.docker.com/_/mongo */
export const mongodb = {
  title: 'MongoDB',
  image: 'mongo:8',
  requirement: 'pymongo',
  dataDirectory: '/data/db',
  // Not on 127.0.0.1: there the server that creates the user of a new volume answers too, and nobody else reaches it.
  // https://github.com/docker-library/mongo/blob/master/docker-entrypoint.sh
  healthTest: ['CMD-SHELL', `mongosh --quiet --host "$$HOSTNAME" --eval "db.adminCommand('ping').ok"`],
  environment: {
    MONGO_INITDB_ROOT_USERNAME: 'app',
    MONGO_INITDB_ROOT_PASSWORD_FILE: '/run/secrets/mongodb_password',
  },
  appEnvironment: {
    // The user stands in the database admin: https://www.mongodb.com/docs/manual/reference/connection-string-options/
    MONGODB_URL: 'mongodb://app@mongodb:27017/app?authSource=admin',
    MONGODB_PASSWORD_FILE: '/run/secrets/mongodb_password',
  },
  secrets: [
    {
      name: 'mongodb_password',
      value: 'app',
      appReads: true,
      notes: ['MongoDB takes it over when its volume is new.'],
    },
  ],
  proof: { documentation: 'https://hub.docker.com/_/mongo' },
} as const satisfies Service;
