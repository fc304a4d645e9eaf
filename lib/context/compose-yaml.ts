import type { Process } from '@/lib/app-types/app-type';
import type { Service } from '@/lib/services/service';
import { type ServiceId, service } from '@/lib/services/services';
import type { ComposeInput } from './compose-input';

/** The processes of the app and the services beside them. */
export function printComposeYaml(input: ComposeInput): string {
  const { name, processes, services } = input;
  const [first, ...others] = processes;
  return [
    '# docker compose up --build',
    `name: ${quoteYaml(name.replaceAll('.', '-'))}`,
    '',
    'services:',
    ...(first === undefined ? [] : appLines(first, input)),
    ...others.flatMap((process) => ['', ...processLines(process, input)]),
    ...services.flatMap((id) => ['', ...serviceLines(id)]),
    ...(services.length === 0 ? [] : volumeLines(services)),
    '',
  ].join('\n');
}

/** Settings that `docker compose` reads from a file .env beside compose.yaml; null: there are none. */
export function printEnvExample(services: readonly ServiceId[]): string | null {
  const settings = services.flatMap((id) => service(id).settings);
  if (settings.length === 0) return null;
  return [
    '# Copy to .env and change; docker compose reads it, and .dockerignore keeps it out of the image.',
    ...settings.flatMap(({ name, value, notes }) => [
      ...notes.map((note) => `# ${note}`),
      `${name}=${value}`,
    ]),
    '',
  ].join('\n');
}

/** Every JSON string is a YAML string. */
export function quoteYaml(text: string): string {
  return JSON.stringify(text);
}

function quoteList(words: readonly string[]): string {
  return `[${words.map(quoteYaml).join(', ')}]`;
}

/** What the image starts by itself. */
function appLines({ id, ends }: Process, input: ComposeInput): string[] {
  const { name, port } = input;
  return [
    `  ${id}:`,
    '    build: .',
    `    image: ${quoteYaml(`${name}:latest`)}`,
    '    init: true',
    ...(port === null ? [] : ['    ports:', `      - ${quoteYaml(`127.0.0.1:${port}:${port}`)}`]),
    ...surroundings(input),
    `    restart: ${ends ? '"no"' : 'unless-stopped'}`,
    '    # docker compose watch: builds again and restarts when you save a file.',
    ...watchLines,
  ];
}

/** Another command in a container of its own, from the same image. */
function processLines(process: Process, input: ComposeInput): string[] {
  const { id, command, health, replicas, ends } = process;
  return [
    `  ${id}:`,
    '    # The same image, with another command.',
    '    build: .',
    `    image: ${quoteYaml(`${input.name}:latest`)}`,
    `    command: ${quoteList([...command(input.port ?? 0), ...(input.hasUser ? [] : process.rootArguments)])}`,
    '    init: true',
    ...(replicas === 1 ? [] : [`    scale: ${replicas}`]),
    ...surroundings(input),
    ...(input.hasHealth ? ownHealth(health) : []),
    `    restart: ${ends ? '"no"' : 'unless-stopped'}`,
    ...watchLines,
  ];
}

/** Without one of its own it would be asked what the image's first process is asked. */
function ownHealth(health: Process['health']): string[] {
  if (health?.test.kind !== 'command') return ['    healthcheck:', '      disable: true'];
  return [
    '    healthcheck:',
    `      test: ${quoteList(['CMD-SHELL', health.test.line])}`,
    // It starts a Python each time: seldom, but often while the process starts.
    '      interval: 30s',
    '      timeout: 10s',
    `      start_period: ${health.startPeriodSeconds}s`,
    '      start_interval: 2s',
  ];
}

/** What every process of the app has: addresses of the services, and few rights. */
function surroundings({ services, readOnlyRoot, hasUser }: ComposeInput): string[] {
  const environment = services.flatMap((id) => environmentLines(service(id).appEnvironment));
  return [
    ...(environment.length === 0 ? [] : ['    environment:', ...environment]),
    ...(services.length === 0 ? [] : ['    depends_on:']),
    ...services.flatMap((id) => [`      ${id}:`, '        condition: service_healthy']),
    '    # What the app does not need, an intruder does not get.',
    ...(readOnlyRoot ? readOnlyLines(hasUser) : []),
    '    cap_drop: [ALL]',
    '    security_opt: ["no-new-privileges:true"]',
  ];
}

const watchLines = [
  '    develop:',
  '      watch:',
  '        - action: rebuild',
  '          path: ./src',
  '        - action: rebuild',
  '          path: ./requirements.txt',
];

function readOnlyLines(hasUser: boolean): string[] {
  const home = hasUser ? ['      - /home/app:uid=10001,gid=10001'] : [];
  return ['    read_only: true', '    tmpfs:', '      - /tmp', ...home];
}

function serviceLines(id: ServiceId): string[] {
  const { image, environment, healthTest, dataDirectory, command }: Service = service(id);
  return [
    `  ${id}:`,
    `    image: ${image}`,
    ...(command ? [`    command: ${quoteList(command)}`] : []),
    ...(Object.keys(environment).length === 0 ? [] : ['    environment:', ...environmentLines(environment)]),
    '    volumes:',
    `      - ${volumeName(id)}:${dataDirectory}`,
    ...healthLines(healthTest),
    '    restart: unless-stopped',
  ];
}

function healthLines(test: readonly string[]): string[] {
  return [
    '    healthcheck:',
    `      test: ${quoteList(test)}`,
    '      interval: 5s',
    '      timeout: 3s',
    '      retries: 10',
    '      start_period: 10s',
  ];
}

function volumeLines(services: readonly ServiceId[]): string[] {
  return [
    '',
    '# Named volumes outlive their containers; `docker compose down --volumes` deletes them.',
    'volumes:',
    ...services.map((id) => `  ${volumeName(id)}:`),
  ];
}

function environmentLines(variables: Readonly<Record<string, string>>): string[] {
  return Object.entries(variables).map(([name, value]) => `      ${name}: ${quoteYaml(value)}`);
}

function volumeName(id: ServiceId): string {
  return `${id}-data`;
}
