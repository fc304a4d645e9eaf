import { DockerfileParser } from 'dockerfile-ast';
import { buildSteps } from '@/lib/plan/build-steps';
import type { DraftStage, DraftStep } from '@/lib/plan/draft-step';
import type { Facts } from '@/lib/plan/facts';
import type { Instruction, Mount } from '@/lib/plan/instruction';
import type { Plan } from '@/lib/plan/plan';
import { syntaxDirective } from './print';

/** What a text says that this reader has no plan for yet. `line` counts from 1. */
export type Unread = { line: number; text: string };

/**
 * Reads a Dockerfile back into the plan that prints it. Figures come from `facts`, as in `compose`. An
 * instruction or form that a plan cannot hold is left out of it and listed.
 */
export function readDockerfile(text: string, facts: Facts): { plan: Plan; unread: readonly Unread[] } {
  const unread: Unread[] = [];
  const stages: { name: string | null; steps: DraftStep[] }[] = [];
  for (const { lines, comment, line } of statements(text)) {
    const instruction = readInstruction(lines);
    if (instruction === null) unread.push({ line, text: lines });
    else if (instruction.keyword === 'FROM')
      stages.push({ name: instruction.as, steps: [{ instruction, comment }] });
    else stages.at(-1)?.steps.push({ instruction, comment });
  }
  return { plan: { stages: buildSteps(stages satisfies DraftStage[], facts) }, unread };
}

type Statement = { lines: string; comment: string[]; line: number };

/** dockerfile-ast finds where instructions begin and end; comments directly above one belong to it. */
function statements(text: string): Statement[] {
  const source = text.split('\n');
  const dockerfile = DockerfileParser.parse(text);
  return dockerfile.getInstructions().map((instruction) => {
    const { start, end } = instruction.getRange();
    const lines = source.slice(start.line, end.line + 1).map((line) => line.trim());
    return {
      lines: lines.map((line) => line.replace(/\s*\\$/, '')).join(' '),
      comment: commentAbove(source, start.line),
      line: start.line + 1,
    };
  });
}

function commentAbove(source: readonly string[], line: number): string[] {
  const comment: string[] = [];
  for (let above = line - 1; above >= 0; above -= 1) {
    const text = source[above] ?? '';
    if (!text.startsWith('#') || text === syntaxDirective) break;
    comment.unshift(text.replace(/^# ?/, ''));
  }
  return comment;
}

function readInstruction(line: string): Instruction | null {
  const [, keyword = '', rest = ''] = /^(\w+)\s+(.*)$/s.exec(line) ?? [];
  switch (keyword.toUpperCase()) {
    case 'FROM':
      return readFrom(rest);
    case 'ENV':
      return readEnv(rest);
    case 'WORKDIR':
      return { keyword: 'WORKDIR', path: rest };
    case 'RUN':
      return readRun(rest);
    case 'COPY':
      return readCopy(rest);
    case 'USER':
      return { keyword: 'USER', user: rest };
    case 'EXPOSE':
      return /^\d+$/.test(rest) ? { keyword: 'EXPOSE', port: Number(rest) } : null;
    case 'HEALTHCHECK':
      return readHealthCheck(rest);
    case 'ENTRYPOINT':
    case 'CMD': {
      const argv = readArgv(rest);
      return argv && { keyword: keyword.toUpperCase() as 'ENTRYPOINT' | 'CMD', argv };
    }
    default:
      return null;
  }
}

function readFrom(rest: string): Instruction | null {
  const [, image, as = null] = /^(\S+)(?:\s+AS\s+(\S+))?$/i.exec(rest) ?? [];
  return image === undefined || image.startsWith('--') ? null : { keyword: 'FROM', image, as };
}

function readEnv(rest: string): Instruction | null {
  const pairs = [...rest.matchAll(/(\w+)=("(?:\\.|[^"\\])*"|[^\s"]*)(?:\s+|$)/gs)];
  if (pairs.map(([whole]) => whole).join('') !== rest) return null;
  const variables = pairs.map(([, name = '', value = '']) => [name, readEnvValue(value)] as const);
  return { keyword: 'ENV', variables };
}

function readEnvValue(value: string): string {
  return value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/gs, '$1') : value;
}

function readRun(rest: string): Instruction | null {
  const { flags, text } = splitFlags(rest);
  const mounts = flags.map(readMount);
  if (mounts.includes(null)) return null;
  return { keyword: 'RUN', mounts: mounts as Mount[], commands: splitCommands(text) };
}

function splitFlags(rest: string): { flags: string[]; text: string } {
  const [, head = '', text = ''] = /^((?:--\S+\s+)*)(.*)$/s.exec(rest) ?? [];
  return { flags: head.split(/\s+/).filter((flag) => flag !== ''), text };
}

function readMount(flag: string): Mount | null {
  if (!flag.startsWith('--mount=')) return null;
  const options = Object.fromEntries(
    flag
      .slice('--mount='.length)
      .split(',')
      .map((option) => option.split('=')),
  );
  const {
    type = 'bind',
    target,
    from = null,
    source,
    ...others
  } = options as Record<string, string | undefined>;
  if (target === undefined || Object.keys(others).length > 0) return null;
  if (type === 'cache') return { type, target };
  return type === 'bind' && source !== undefined ? { type, from, source, target } : null;
}

/** Splits at "&&" outside of quotes and folds the blanks that continuation lines leave. */
function splitCommands(text: string): string[] {
  const tokens = text.match(/'[^']*'|"(?:\\.|[^"\\])*"|&&|\s+|[^\s'"&]+|&/gs) ?? [];
  const commands = [''];
  for (const token of tokens) {
    if (token === '&&') commands.push('');
    else commands[commands.length - 1] += /^\s+$/.test(token) ? ' ' : token;
  }
  return commands.map((command) => command.trim());
}

function readCopy(rest: string): Instruction | null {
  const { flags, text } = splitFlags(rest);
  const values = new Map(flags.map((flag) => flag.slice(2).split('=') as [string, string]));
  const words = text.split(/\s+/);
  const known = [...values.keys()].every((name) => name === 'from' || name === 'chown');
  if (!known || words.length < 2 || text.startsWith('[')) return null;
  return {
    keyword: 'COPY',
    from: values.get('from') ?? null,
    chown: values.get('chown') ?? null,
    sources: words.slice(0, -1),
    destination: words.at(-1) ?? '',
  };
}

function readHealthCheck(rest: string): Instruction | null {
  const { flags, text } = splitFlags(rest);
  const seconds = (name: string) =>
    Number(flags.find((flag) => flag.startsWith(`--${name}=`))?.match(/=(\d+)s$/)?.[1] ?? Number.NaN);
  const argv = text.startsWith('CMD ') ? readArgv(text.slice(4).trim()) : null;
  const check = {
    intervalSeconds: seconds('interval'),
    timeoutSeconds: seconds('timeout'),
    startPeriodSeconds: seconds('start-period'),
    startIntervalSeconds: seconds('start-interval'),
  };
  if (argv === null || Object.values(check).some(Number.isNaN)) return null;
  return { keyword: 'HEALTHCHECK', ...check, argv };
}

function readArgv(text: string): readonly string[] | null {
  try {
    const argv: unknown = JSON.parse(text);
    return Array.isArray(argv) && argv.every((word) => typeof word === 'string') ? argv : null;
  } catch {
    // Shell form: no plan of ours has it, and a reader says so instead of guessing.
    return null;
  }
}
