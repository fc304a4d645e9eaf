import { appType } from '@/lib/catalogue/app-types';
import { type Service, type ServiceId, service } from '@/lib/catalogue/services';
import type { Recipe } from '@/lib/recipe/recipe';

/** The app and the services beside it. `name` is the image name, `port` the one the app listens on. */
export function printComposeYaml(recipe: Recipe, name: string, port: number | null): string {
  return [
    '# docker compose up --build',
    `name: ${quoteYaml(name.replaceAll('.', '-'))}`,
    '',
    'services:',
    ...appLines(recipe, name, port),
    ...recipe.services.flatMap((id) => ['', ...serviceLines(id)]),
    '',
    '# Named volumes outlive their containers; `docker compose down --volumes` deletes them.',
    'volumes:',
    ...recipe.services.map((id) => `  ${volumeName(id)}:`),
    '',
  ].join('\n');
}

/** Settings that `docker compose` reads from a file .env beside compose.yaml; null: there are none. */
export function printEnvExample({ services }: Recipe): string | null {
  if (!services.includes('postgres')) return null;
  return [
    '# Copy to .env and change; docker compose reads it, and .dockerignore keeps it out of the image.',
    '# Letters and digits only: the password becomes part of an address.',
    '# Postgres takes it over when its volume is new.',
    'POSTGRES_PASSWORD=app',
    '',
  ].join('\n');
}

/** Every JSON string is a YAML string. */
export function quoteYaml(text: string): string {
  return JSON.stringify(text);
}

function appLines(recipe: Recipe, name: string, port: number | null): string[] {
  const type = appType(recipe.app);
  return [
    '  app:',
    '    build: .',
    `    image: ${quoteYaml(`${name}:latest`)}`,
    '    init: true',
    ...(port === null ? [] : ['    ports:', `      - ${quoteYaml(`127.0.0.1:${port}:${port}`)}`]),
    '    environment:',
    ...recipe.services.flatMap((id) => environmentLines(service(id).appEnvironment)),
    '    depends_on:',
    ...recipe.services.flatMap((id) => [`      ${id}:`, '        condition: service_healthy']),
    '    # What the app does not need, an intruder does not get.',
    ...(type.readOnlyRoot ? readOnlyLines(recipe) : []),
    '    cap_drop: [ALL]',
    '    security_opt: ["no-new-privileges:true"]',
    `    restart: ${port === null ? '"no"' : 'unless-stopped'}`,
    '    # docker compose watch: builds again and restarts when you save a file.',
    '    develop:',
    '      watch:',
    '        - action: rebuild',
    '          path: ./src',
    '        - action: rebuild',
    '          path: ./requirements.txt',
  ];
}

function readOnlyLines({ options }: Recipe): string[] {
  const home = options.user ? ['      - /home/app:uid=10001,gid=10001'] : [];
  return ['    read_only: true', '    tmpfs:', '      - /tmp', ...home];
}

function serviceLines(id: ServiceId): string[] {
  const { image, environment, healthTest, dataDirectory, command }: Service = service(id);
  return [
    `  ${id}:`,
    `    image: ${image}`,
    ...(command ? [`    command: [${command.map(quoteYaml).join(', ')}]`] : []),
    ...(Object.keys(environment).length === 0 ? [] : ['    environment:', ...environmentLines(environment)]),
    '    volumes:',
    `      - ${volumeName(id)}:${dataDirectory}`,
    '    healthcheck:',
    `      test: [${healthTest.map(quoteYaml).join(', ')}]`,
    '      interval: 5s',
    '      timeout: 3s',
    '      retries: 10',
    '      start_period: 10s',
    '    restart: unless-stopped',
  ];
}

function environmentLines(variables: Readonly<Record<string, string>>): string[] {
  return Object.entries(variables).map(([name, value]) => `      ${name}: ${quoteYaml(value)}`);
}

function volumeName(id: ServiceId): string {
  return `${id}-data`;
}
