import type { Instruction, Mount } from '@/lib/plan/instruction';
import type { LayerKind, Plan, Step } from '@/lib/plan/plan';
import { quoteArgv, quoteEnv } from './quote';

/** One line of the Dockerfile and the step it belongs to. */
export type DockerfileLine = {
  text: string;
  /** Null for blank lines and the syntax directive. Comments belong to the step below them. */
  stepId: string | null;
  layer: LayerKind | null;
  kind: 'comment' | 'instruction' | 'blank';
};

export type DockerfileText = { text: string; lines: readonly DockerfileLine[] };

export const syntaxDirective = '# syntax=docker/dockerfile:1';

const continued = ' \\';
const indent = '    ';
const widest = 88;

export function printDockerfile(plan: Plan): DockerfileText {
  const lines: DockerfileLine[] = [
    { text: syntaxDirective, stepId: null, layer: null, kind: 'comment' },
    ...plan.stages.flatMap(({ steps }) =>
      steps.flatMap((step, index) => [
        ...(startsParagraph(step, steps[index - 1]) ? [blank] : []),
        ...linesOf(step),
      ]),
    ),
  ];
  return { text: `${lines.map(({ text }) => text).join('\n')}\n`, lines };
}

const blank: DockerfileLine = { text: '', stepId: null, layer: null, kind: 'blank' };

/** Config instructions stand together; whatever has a comment or makes a layer starts anew. */
function startsParagraph(step: Step, above: Step | undefined): boolean {
  return (
    step.comment.length > 0 || above === undefined || above.layer !== 'config' || step.layer !== 'config'
  );
}

function linesOf(step: Step): DockerfileLine[] {
  const line = (kind: 'comment' | 'instruction') => (text: string) => ({
    text,
    stepId: step.id,
    layer: step.layer,
    kind,
  });
  return [
    ...step.comment.map((text) => `# ${text}`).map(line('comment')),
    ...printInstruction(step.instruction).map(line('instruction')),
  ];
}

/** Lines of one instruction, with the "\" that continues them. */
export function printInstruction(instruction: Instruction): string[] {
  switch (instruction.keyword) {
    case 'FROM':
      return [`FROM ${instruction.image}${instruction.as === null ? '' : ` AS ${instruction.as}`}`];
    case 'ENV':
      return hang(
        'ENV',
        instruction.variables.map(([name, value]) => `${name}=${quoteEnv(value)}`),
      );
    case 'WORKDIR':
      return [`WORKDIR ${instruction.path}`];
    case 'RUN':
      return hang('RUN', [...instruction.mounts.map(printMount), ...printCommands(instruction.commands)]);
    case 'COPY':
      return [printCopy(instruction)];
    case 'USER':
      return [`USER ${instruction.user}`];
    case 'EXPOSE':
      return [`EXPOSE ${instruction.port}`];
    case 'HEALTHCHECK':
      return printHealthCheck(instruction);
    case 'ENTRYPOINT':
    case 'CMD':
      return [`${instruction.keyword} ${quoteArgv(instruction.argv)}`];
  }
}

function hang(keyword: string, parts: readonly string[]): string[] {
  return parts.map((part, index) => {
    const start = index === 0 ? `${keyword} ` : indent;
    return `${start}${part}${index === parts.length - 1 ? '' : continued}`;
  });
}

function printMount(mount: Mount): string {
  if (mount.type === 'cache') return `--mount=type=cache,target=${mount.target}`;
  const from = mount.from === null ? '' : `from=${mount.from},`;
  return `--mount=type=bind,${from}source=${mount.source},target=${mount.target}`;
}

function printCommands(commands: readonly string[]): string[] {
  return commands.flatMap((command, index) => wrap(`${index === 0 ? '' : '&& '}${command}`));
}

/** Breaks a long command before its options, never inside quotes: a break is one blank to the shell. */
function wrap(command: string): string[] {
  if (command.length <= widest || /['"]/.test(command)) return [command];
  const lines: string[] = [];
  for (const piece of command.split(/ (?=-)/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + piece.length < widest)
      lines[lines.length - 1] = `${last} ${piece}`;
    else lines.push(lines.length === 0 ? piece : `${indent}${piece}`);
  }
  return lines;
}

function printCopy({ from, chown, sources, destination }: Extract<Instruction, { keyword: 'COPY' }>): string {
  const flags = [from === null ? [] : [`--from=${from}`], chown === null ? [] : [`--chown=${chown}`]].flat();
  return ['COPY', ...flags, ...sources, destination].join(' ');
}

function printHealthCheck(check: Extract<Instruction, { keyword: 'HEALTHCHECK' }>): string[] {
  const flags = [
    `--interval=${check.intervalSeconds}s`,
    `--timeout=${check.timeoutSeconds}s`,
    `--start-period=${check.startPeriodSeconds}s`,
    `--start-interval=${check.startIntervalSeconds}s`,
  ];
  return [`HEALTHCHECK ${flags.join(' ')}${continued}`, `${indent}CMD ${quoteArgv(check.argv)}`];
}
