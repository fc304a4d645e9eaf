import type { Process } from '@/lib/app-types/app-type';
import { listWords } from '@/lib/format/list-words';
import { codeSpan } from '@/lib/format/markdown';
import { appDirectory } from '@/lib/plan/directories';
import type { Plan } from '@/lib/plan/plan';
import { shellCommand } from '@/lib/plan/quote';
import { type DatabaseLogin, databaseLogins } from '@/lib/services/logins';
import { publishedPages } from '@/lib/services/pages';
import { type ServiceId, service } from '@/lib/services/services';
import type { Command, CommandGroup } from './command-group';
import { type KeptFolder, makeFolder } from './kept-folder';
import { type ListeningContainer, listeningContainer, placeOf } from './listening-container';
import { apptainerGroup, cudaGroup, podmanGroup } from './other-engines';

export type CommandsInput = {
  /** Name of the image. */
  name: string;
  /** The one the first process listens on; null: none does. */
  port: number | null;
  processes: readonly [Process, ...Process[]];
  services: readonly ServiceId[];
  /** Null: it keeps nothing. */
  kept: KeptFolder | null;
  /** Its libraries can compute on an NVIDIA card. */
  usesCuda: boolean;
  plan: Plan;
};

export function buildCommands({
  name,
  port,
  processes,
  services,
  kept,
  usesCuda,
  plan,
}: CommandsInput): CommandGroup[] {
  const image = `${name}:latest`;
  const [main] = processes;
  const build: Command = {
    id: 'build',
    line: shellCommand('docker', 'build', '-t', image, '.'),
    note: 'build the image',
  };
  const others = processes.slice(1).map(({ id }) => id);
  const composed = listWords([...services.map((id) => service(id).title), ...others]);
  const place = placeOf(main, port);
  const container = place === null ? null : listeningContainer(name, place, kept);
  const run = runCommand(image, container, kept, composed, main);
  return [
    {
      id: 'run',
      title: 'Build and run',
      commands: [build, run],
      ...(container === null ? {} : { whenRefused: container.whenRefused }),
    },
    ...(container === null ? [] : [lookGroup(container, main)]),
    ...(composed === '' ? [] : [composeGroup(composed, container, processes, pageSentences(services, port))]),
    ...(kept === null ? [] : [keepGroup(kept, image, container)]),
    ...(container === null || main.reload === undefined
      ? []
      : [developGroup(image, container, main, composed !== '')]),
    testGroup(image, plan),
    ...(usesCuda ? [cudaGroup(image, run)] : []),
    podmanGroup(build, run),
    // It starts one process, and nothing beside it.
    ...(composed === '' ? [apptainerGroup(image, kept)] : []),
  ];
}

function volumeFlags(kept: KeptFolder | null): string[] {
  return kept === null ? [] : ['-v', `${kept.volume}:${kept.directory}`];
}

function runCommand(
  image: string,
  container: ListeningContainer | null,
  kept: KeptFolder | null,
  composed: string,
  main: Process,
): Command {
  const alone = composed === '' ? '' : `without ${composed}`;
  if (container === null)
    return {
      id: 'run',
      line: shellCommand('docker', 'run', '--rm', '--init', ...volumeFlags(kept), image),
      note: alone || (main.ends ? 'run it once' : 'run it until Ctrl+C'),
    };
  const { port, nameFlags, published } = container;
  const flags = [...nameFlags, '-p', published, ...volumeFlags(kept)];
  const line = shellCommand('docker', 'run', '-d', ...flags, image);
  return { id: 'run', line, note: alone || `then open http://localhost:${port}` };
}

function composeGroup(
  composed: string,
  container: ListeningContainer | null,
  processes: CommandsInput['processes'],
  pages: readonly string[],
): CommandGroup {
  const names = processes.map(({ id }) => id);
  const before = [...(container === null ? [] : [freePort(container)]), ...pages].join(' ');
  return {
    id: 'compose',
    title: `With ${composed}`,
    ...(before === '' ? {} : { before }),
    commands: [
      { id: 'compose-up', line: 'docker compose up --build -d', note: `with ${composed}` },
      {
        id: 'compose-logs',
        line: shellCommand('docker', 'compose', 'logs', '-f', ...names),
        note: processes[0].logNote,
        follows: true,
      },
      { id: 'compose-down', line: 'docker compose down', note: 'stop; volumes stay' },
    ],
  };
}

function pageSentences(services: readonly ServiceId[], port: number | null): string[] {
  const logins = databaseLogins(services).map(loginWords).join('; or ');
  return publishedPages(services, port).map(({ id, shows, published, opensDatabases }) => {
    const asks = opensDatabases === undefined || logins === '' ? '' : `: ${logins}`;
    return `${service(id).title} ${shows} on ${codeSpan(`http://localhost:${published}`)}${asks}.`;
  });
}

/** What its page asks for, in the order of the page. */
function loginWords({ id, system, user, passwordPath }: DatabaseLogin): string {
  return `system ${system}, server ${codeSpan(id)}, user ${codeSpan(user)}, password in ${codeSpan(passwordPath)}`;
}

function freePort({ port, stop }: ListeningContainer): string {
  return `If the container from above still runs, run ${codeSpan(stop.line)} first: both use port ${port}.`;
}

function lookGroup(
  { port, reference, stop }: ListeningContainer,
  { askPath, logNote }: Process,
): CommandGroup {
  return {
    id: 'look',
    title: 'Look and stop',
    commands: [
      { id: 'logs', line: `docker logs -f ${reference}`, note: logNote, follows: true },
      ...(askPath === null
        ? []
        : [
            {
              id: 'ask',
              line: shellCommand('curl', `http://localhost:${port}${askPath}`),
              note: 'does it answer?',
            },
          ]),
      { id: 'stop', ...stop },
    ],
  };
}

/**
 * On Linux a mounted folder belongs to whom it belonged before, and the account of the image is somebody else: the
 * container runs as the one who starts it, whose home it does not have.
 */
function keepGroup(kept: KeptFolder, image: string, container: ListeningContainer | null): CommandGroup {
  const { folder, directory, volume } = kept;
  const start =
    container === null
      ? shellCommand('docker', 'run', '--rm', '--init')
      : shellCommand('docker', 'run', '-d', ...container.nameFlags, '-p', container.published);
  const mount = `-v "$PWD/${folder}:${directory}"`;
  const asYou = '--user "$(id -u):$(id -g)" -e HOME=/tmp';
  return {
    id: 'keep',
    title: 'Keep what it writes',
    before: `What it writes into ${codeSpan(`${folder}/`)} is in the volume ${codeSpan(volume)}, which outlives the container; ${codeSpan(shellCommand('docker', 'volume', 'rm', volume))} deletes it. To have it in a folder of this machine instead, start it so. ${codeSpan('--user')} makes it write as you: on Linux the folder is yours, and the user of the image is somebody else.`,
    commands: [
      makeFolder('keep-folder', kept),
      {
        id: 'keep-here',
        line: `${start} ${asYou} ${mount} ${shellCommand(image)}`,
        note: `with ${folder}/ of this machine, as you`,
      },
    ],
  };
}

/** The libraries lie outside the folder that is mounted, so that they stay. */
function developGroup(
  image: string,
  container: ListeningContainer,
  { id, command, reload = [] }: Process,
  isComposed: boolean,
): CommandGroup {
  const { port, published } = container;
  const mount = `-v "$PWD/src:${appDirectory}"`;
  const words = [...command(port), ...reload];
  const line = isComposed
    ? `docker compose run --rm --build --service-ports ${mount} ${shellCommand(id, ...words)}`
    : `docker run --rm --init -p ${published} ${mount} ${shellCommand(image, ...words)}`;
  return {
    id: 'develop',
    title: 'While you write it',
    before: `${codeSpan('src/')} of this machine lies over the code in the image, so that a file is taken over when you save it; the libraries stay those of the image. Ctrl+C ends it. ${freePort(container)}`,
    commands: [{ id: 'develop', line, note: 'takes over what you save' }],
  };
}

/** The image holds neither pytest nor the tests: both last as long as this one container. */
function testGroup(image: string, plan: Plan): CommandGroup {
  const python = carriedPython(plan);
  const install = shellCommand(
    'pip',
    ...(python === null ? [] : ['--python', python]),
    'install',
    '-q',
    'pytest',
  );
  const script = `${install} && python -m pytest -p no:cacheprovider tests`;
  const mount = '-v "$PWD/tests:/app/tests:ro"';
  return {
    id: 'test',
    title: 'Test',
    commands: [
      {
        id: 'pytest',
        line: `docker run --rm --user root ${mount} ${shellCommand(image, 'sh', '-c', script)}`,
        note: 'run tests/ in the image',
      },
    ],
  };
}

/** The interpreter of an environment that another stage made; null: the image's own. */
function carriedPython({ stages }: Plan): string | null {
  const carry = stages.at(-1)?.steps.find(({ role }) => role === 'carry')?.instruction;
  return carry?.keyword === 'COPY' ? `${carry.destination}/bin/python` : null;
}
