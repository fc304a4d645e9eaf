import type { Instruction, Mount } from './instruction';
import { quoteEnv } from './quote';

const continued = ' \\';
const indent = '    ';
/** Columns that the page shows beside the drawing; longer lines are broken where the builder allows it. */
const widest = 57;

/** Lines of one instruction, with the "\" that continues them. */
export function printInstruction(instruction: Instruction): string[] {
  switch (instruction.keyword) {
    case 'FROM':
      return [`FROM ${instruction.image}${instruction.as === null ? '' : ` AS ${instruction.as}`}`];
    case 'ARG':
      return [`ARG ${instruction.name}=${quoteEnv(instruction.value)}`];
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
      return printArgv(instruction.keyword, instruction.argv);
  }
}

/** Columns for the parts of a line that starts so, or stands in below it. */
function roomBehind(start: string): number {
  return widest - Math.max(start.length, indent.length) - continued.length;
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
  return `--mount=${from}source=${mount.source},target=${mount.target}`;
}

function printCommands(commands: readonly string[]): string[] {
  return commands.flatMap((command, index) => wrap(`${index === 0 ? '' : '&& '}${command}`));
}

/** Breaks a long command before its options, never inside quotes: a break is one blank to the shell. */
function wrap(command: string): string[] {
  if (/['"]/.test(command) || command.length <= roomBehind(indent)) return [command];
  return fill(command.split(/ (?=-)/), roomBehind(indent + indent)).map(indentRest);
}

function indentRest(line: string, index: number): string {
  return index === 0 ? line : `${indent}${line}`;
}

/** Exec form, a JSON array, broken between its elements. */
function printArgv(keyword: string, argv: readonly string[]): string[] {
  const pieces = argv.map((argument, index) => {
    const start = index === 0 ? '[' : '';
    return `${start}${JSON.stringify(argument)}${index === argv.length - 1 ? ']' : ','}`;
  });
  return hang(keyword, fill(pieces, roomBehind(`${keyword} `)));
}

/** Puts as many pieces on a line as fit, with a blank between them. */
function fill(pieces: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + piece.length <= width)
      lines[lines.length - 1] = `${last} ${piece}`;
    else lines.push(piece);
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
  const command = printArgv('CMD', check.argv).map((line) => line.trim().replace(/ \\$/, ''));
  return hang('HEALTHCHECK', [...fill(flags, roomBehind('HEALTHCHECK ')), ...command]);
}
