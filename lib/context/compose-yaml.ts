import type { Process } from '@/lib/app-types/app-type';
import type { KeptFolder } from '@/lib/commands/kept-folder';
import { folderOf } from '@/lib/recipe/image-name';
import { serviceEnvironment } from '@/lib/services/logins';
import { publishedPages } from '@/lib/services/pages';
import { type SecretFile, secretFiles, secretsOfApp } from '@/lib/services/secrets';
import type { Service } from '@/lib/services/service';
import { documentationOfUnrun, type ServiceId, service, servicesOfApp } from '@/lib/services/services';
import type { ComposeInput } from './compose-input';

/** The processes of the app and the services beside them. `builtFrom` are the paths that the image is built from. */
export function printComposeYaml(input: ComposeInput, builtFrom: readonly string[]): string {
  const { name, processes, services, kept } = input;
  return [
    '# docker compose up --build',
    `name: ${quoteYaml(folderOf(name).replaceAll('.', '-'))}`,
    '',
    'services:',
    ...processes.flatMap((process, index) => [
      ...(index === 0 ? [] : ['']),
      ...processLines(process, index === 0, input),
      ...watchLines(builtFrom, index === 0),
    ]),
    ...services.flatMap((id) => ['', ...serviceLines(id, input)]),
    ...volumeLines(services, kept),
    ...topSecretLines(secretFiles(services)),
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

/** A container of the one image. The first process is what the image starts by itself; each other one has a command
 * and a health check of its own. */
function processLines(process: Process, isFirst: boolean, input: ComposeInput): string[] {
  const { name, port, hasHealth } = input;
  return [
    `  ${process.id}:`,
    ...(isFirst ? [] : ['    # The same image, with another command.']),
    '    build: .',
    `    image: ${quoteYaml(`${name}:latest`)}`,
    ...(isFirst ? [] : [`    command: ${quoteList(commandOf(process, input))}`]),
    '    init: true',
    ...(process.replicas === 1 ? [] : [`    scale: ${process.replicas}`]),
    ...(isFirst && port !== null ? ['    ports:', `      - ${quoteYaml(`127.0.0.1:${port}:${port}`)}`] : []),
    ...surroundings(input),
    ...(isFirst || !hasHealth ? [] : ownHealth(process.health)),
    `    restart: ${process.ends ? '"no"' : 'unless-stopped'}`,
  ];
}

function commandOf({ command, rootArguments }: Process, { port, hasUser }: ComposeInput): string[] {
  return [...command(port ?? 0), ...(hasUser ? [] : rootArguments)];
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

/** What every process of the app has: addresses of the services, their passwords, and few rights. */
function surroundings({ services, readOnlyRoot, kept, hasUser }: ComposeInput): string[] {
  const environment = services.flatMap((id) => environmentLines(service(id).appEnvironment));
  const waitedFor = servicesOfApp(services);
  return [
    ...(environment.length === 0 ? [] : ['    environment:', ...environment]),
    ...secretLines(secretsOfApp(services)),
    ...(waitedFor.length === 0 ? [] : ['    depends_on:']),
    ...waitedFor.flatMap((id) => [`      ${id}:`, '        condition: service_healthy']),
    ...(kept === null ? [] : ['    volumes:', `      - ${kept.folder}:${kept.directory}`]),
    '    # What the app does not need, an intruder does not get.',
    ...(readOnlyRoot ? readOnlyLines(hasUser) : []),
    '    cap_drop: [ALL]',
    '    security_opt: ["no-new-privileges:true"]',
  ];
}

function watchLines(paths: readonly string[], isFirst: boolean): string[] {
  return [
    ...(isFirst ? ['    # docker compose watch: builds again and restarts when you save a file.'] : []),
    '    develop:',
    '      watch:',
    ...paths.flatMap((path) => ['        - action: rebuild', `          path: ./${path}`]),
  ];
}

function readOnlyLines(hasUser: boolean): string[] {
  const home = hasUser ? ['      - /home/app:uid=10001,gid=10001'] : [];
  return ['    read_only: true', '    tmpfs:', '      - /tmp', ...home];
}

function serviceLines(id: ServiceId, { services, port }: ComposeInput): string[] {
  const { image, dataDirectory, entryPoint, command, secrets, ...health }: Service = service(id);
  const environment = environmentLines(serviceEnvironment(id, services));
  const [page] = publishedPages([id], port);
  const documentation = documentationOfUnrun(id);
  return [
    ...(documentation === null
      ? []
      : [`  # Not run by the makers of Roadcut: set up as the image's documentation says, ${documentation}`]),
    `  ${id}:`,
    `    image: ${image}`,
    ...(entryPoint ? [`    entrypoint: ${quoteList(entryPoint)}`] : []),
    ...(command ? [`    command: ${quoteList(command)}`] : []),
    ...(environment.length === 0 ? [] : ['    environment:', ...environment]),
    ...(page ? ['    ports:', `      - ${quoteYaml(`127.0.0.1:${page.published}:${page.port}`)}`] : []),
    ...secretLines(secrets),
    ...(dataDirectory === null ? [] : ['    volumes:', `      - ${volumeName(id)}:${dataDirectory}`]),
    ...healthLines(health),
    '    restart: unless-stopped',
  ];
}

function healthLines({
  healthTest,
  startPeriodSeconds = 10,
}: Pick<Service, 'healthTest' | 'startPeriodSeconds'>) {
  if (healthTest === null) return [];
  return [
    '    healthcheck:',
    `      test: ${quoteList(healthTest)}`,
    '      interval: 5s',
    // Some checks start a program that takes seconds on a busy machine.
    '      timeout: 10s',
    '      retries: 10',
    `      start_period: ${startPeriodSeconds}s`,
  ];
}

function volumeLines(services: readonly ServiceId[], kept: KeptFolder | null): string[] {
  const keeping = services.filter((id) => service(id).dataDirectory !== null);
  if (keeping.length === 0 && kept === null) return [];
  return [
    '',
    '# Named volumes outlive their containers; `docker compose down --volumes` deletes them.',
    'volumes:',
    ...keeping.map((id) => `  ${volumeName(id)}:`),
    // By this name `docker run` finds it too.
    ...(kept === null ? [] : [`  ${kept.folder}:`, `    name: ${quoteYaml(kept.volume)}`]),
  ];
}

function topSecretLines(files: readonly SecretFile[]): string[] {
  if (files.length === 0) return [];
  return [
    '',
    '# Passwords: change these files before the first start, and leave them readable to all: containers have accounts of',
    '# their own. Each is mounted as /run/secrets/<name>; no variable holds it, and .dockerignore keeps it out of the image.',
    'secrets:',
    ...files.flatMap(({ name, path, notes }) => [
      ...notes.map((note) => `  # ${note}`),
      `  ${name}:`,
      `    file: ./${path}`,
    ]),
  ];
}

/** Those that a container may read. */
function secretLines(secrets: readonly { name: string }[]): string[] {
  return secrets.length === 0 ? [] : [`    secrets: [${secrets.map(({ name }) => name).join(', ')}]`];
}

function environmentLines(variables: Readonly<Record<string, string>>): string[] {
  return Object.entries(variables).map(([name, value]) => `      ${name}: ${quoteYaml(value)}`);
}

function volumeName(id: ServiceId): string {
  return `${id}-data`;
}
