import type { Process } from '@/lib/app-types/app-type';
import { listWords } from '@/lib/format/list-words';
import type { Plan } from '@/lib/plan/plan';
import { shellCommand } from '@/lib/plan/quote';
import { type ServiceId, service } from '@/lib/services/services';
import { type ListeningContainer, listeningContainer } from './listening-container';

/** Lines to copy into a terminal, in the order one needs them. */
export type CommandGroup = {
  id: CommandGroupId;
  title: string;
  commands: readonly Command[];
  /** A sentence of Markdown: what to do when Docker refuses one of them. */
  whenRefused?: string;
};

export type CommandGroupId = 'run' | 'compose' | 'look' | 'test';

export type Command = {
  id: string;
  /** A shell line; everything variable in it is quoted. */
  line: string;
  /** What it does, a few words. */
  note: string;
};

export type CommandsInput = {
  /** Name of the image. */
  name: string;
  /** The one the first process listens on; null: none does. */
  port: number | null;
  processes: readonly [Process, ...Process[]];
  services: readonly ServiceId[];
  plan: Plan;
};

export function buildCommands({ name, port, processes, services, plan }: CommandsInput): CommandGroup[] {
  const image = `${name}:latest`;
  const [main, ...others] = processes;
  const build: Command = {
    id: 'build',
    line: shellCommand('docker', 'build', '-t', image, '.'),
    note: 'build the image',
  };
  const composed = listWords([...services.map((id) => service(id).title), ...others.map(({ id }) => id)]);
  const container = port === null ? null : listeningContainer(name, port);
  return [
    {
      id: 'run',
      title: 'Build and run',
      commands: [build, runCommand(image, container, composed)],
      ...(container === null ? {} : { whenRefused: container.whenRefused }),
    },
    ...(composed === '' ? [] : [composeGroup(composed)]),
    ...(container === null ? [] : [lookGroup(container, main)]),
    testGroup(image, plan),
  ];
}

function runCommand(image: string, container: ListeningContainer | null, composed: string): Command {
  const alone = composed === '' ? '' : `without ${composed}`;
  if (container === null)
    return {
      id: 'run',
      line: shellCommand('docker', 'run', '--rm', '--init', image),
      note: alone || 'run it once',
    };
  const { port, nameFlags } = container;
  const line = shellCommand('docker', 'run', '-d', ...nameFlags, '-p', `${port}:${port}`, image);
  return { id: 'run', line, note: alone || `then open http://localhost:${port}` };
}

function composeGroup(composed: string): CommandGroup {
  return {
    id: 'compose',
    title: `With ${composed}`,
    commands: [
      { id: 'compose-up', line: 'docker compose up --build', note: `with ${composed}` },
      { id: 'compose-down', line: 'docker compose down', note: 'stop; volumes stay' },
    ],
  };
}

function lookGroup(
  { port, reference, stop }: ListeningContainer,
  { askPath, logNote }: Process,
): CommandGroup {
  return {
    id: 'look',
    title: 'Look and stop',
    commands: [
      { id: 'logs', line: `docker logs -f ${reference}`, note: logNote },
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
