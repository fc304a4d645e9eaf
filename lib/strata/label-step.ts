import type { Instruction } from '@/lib/plan/instruction';
import type { Step } from '@/lib/plan/plan';

/** How a step reads beside its layer: the argument, a short form of it, and a second line. */
export type StepLabel = { label: string; short: string; detail: string };

export function labelStep({ instruction, role }: Step): StepLabel {
  switch (instruction.keyword) {
    case 'FROM':
      return { label: instruction.image, short: instruction.image, detail: '' };
    case 'ARG':
      return { label: `${instruction.name}=${instruction.value}`, short: instruction.name, detail: '' };
    case 'ENV':
      return labelEnv(instruction.variables);
    case 'WORKDIR':
      return { label: instruction.path, short: instruction.path, detail: '' };
    case 'RUN':
      return labelRun(role, instruction);
    case 'COPY':
      return labelCopy(instruction);
    default:
      return { label: '', short: '', detail: '' };
  }
}

function labelEnv(variables: readonly (readonly [string, string])[]): StepLabel {
  const label = variables.map(([name, value]) => `${name}=${value}`).join(' ');
  return { label, short: variables.map(([name]) => name).join(' '), detail: '' };
}

function labelCopy({
  from,
  chown,
  sources,
  destination,
}: Extract<Instruction, { keyword: 'COPY' }>): StepLabel {
  if (from !== null) {
    return {
      label: `--from=${from} ${sources.join(' ')}`,
      short: `--from=${from}`,
      detail: `built in stage ${from}`,
    };
  }
  const label = [...sources, destination].join(' ');
  return { label, short: label, detail: chown === null ? '' : `owned by ${chown}` };
}

function labelRun(role: Step['role'], run: Extract<Instruction, { keyword: 'RUN' }>): StepLabel {
  const { commands, mounts } = run;
  if (role === 'install' || role === 'unlocked') {
    const command = commands.find((each) => /\bpip install\b/.test(each)) ?? '';
    const tool = /^uv\b/.test(command) ? 'uv' : 'pip';
    const keeps = mounts.some(({ type }) => type === 'cache');
    if (role === 'unlocked')
      return {
        label: `${tool === 'uv' ? 'uv pip' : 'pip'} install -c …`,
        short: `${tool} install`,
        detail: 'not locked, chosen at build time',
      };
    const detail = keeps ? `keeps downloads in ${tool}’s cache` : '';
    return { label: `${tool === 'uv' ? 'uv pip' : 'pip'} install -r …`, short: `${tool} install`, detail };
  }
  if (role === 'system') return labelSystem(commands);
  if (role === 'account') return labelAccount(commands);
  const command = commands.at(-1) ?? '';
  if (role === 'compile')
    return { label: command.replace(/(?<=compileall).*/, ''), short: 'compileall', detail: '' };
  return { label: command, short: command, detail: '' };
}

function labelSystem(commands: readonly string[]): StepLabel {
  const command = commands.find((each) => /\b(?:install|add)\b/.test(each)) ?? '';
  const [tool = '', , ...rest] = command.split(' ');
  const packages = rest.filter((word) => !word.startsWith('-')).join(' ');
  return { label: `${tool} … ${packages}`, short: packages, detail: '' };
}

function labelAccount(commands: readonly string[]): StepLabel {
  const words = commands.find((each) => /\b(?:useradd|adduser)\b/.test(each))?.split(' ') ?? [];
  return { label: `${words[0]} … ${words.at(-1)}`, short: `${words[0]}`, detail: '' };
}
