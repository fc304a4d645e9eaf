/** What the arguments of a `docker build` say to the frontend and to the builder. */
export type BuildArguments = {
  target?: string;
  buildArgs: Record<string, string>;
  platform?: string;
  /** All stages, or some of them. */
  noCache?: 'all' | readonly string[];
  /** Folders by the names of --build-context. */
  contexts: Record<string, string>;
  /** Options of the frontend by its own names. */
  settings: Record<string, string>;
};

/** Flags that change neither what is built nor what is reused, with a value of their own. */
const ignoredWithValue = new Set([
  '--tag',
  '-t',
  '--file',
  '-f',
  '--output',
  '-o',
  '--progress',
  '--provenance',
  '--sbom',
  '--metadata-file',
  '--iidfile',
  '--secret',
  '--ssh',
  '--attest',
  '--annotation',
  '--builder',
  '--cache-to',
]);
const ignoredAlone = new Set([
  '--load',
  '--push',
  '--quiet',
  '-q',
  '--pull',
  '--rm',
  '--force-rm',
  '--debug',
  '-D',
]);

/** Throws a sentence for a flag that is not known: a guess would be a wrong answer. */
export function readArguments(args: readonly string[]): BuildArguments {
  const read: BuildArguments = { buildArgs: {}, contexts: {}, settings: {} };
  const rest = [...args];
  for (let flag = rest.shift(); flag !== undefined; flag = rest.shift()) {
    const [name = '', inline] = splitOnce(flag, '=');
    if (ignoredAlone.has(name)) continue;
    if (name === '--no-cache') {
      if (inline !== 'false') read.noCache = 'all';
      continue;
    }
    const value = inline ?? rest.shift();
    if (value === undefined) throw new Error(`${name} has no value.`);
    if (!ignoredWithValue.has(name)) apply(read, name, value);
  }
  return read;
}

function apply(read: BuildArguments, name: string, value: string): void {
  const [key = '', assigned] = splitOnce(value, '=');
  switch (name) {
    case '--build-arg':
      // Without a value docker takes it from the environment, and leaves it out if it is not there.
      if (assigned !== undefined || process.env[key] !== undefined)
        read.buildArgs[key] = assigned ?? process.env[key] ?? '';
      return;
    case '--target':
      read.target = value;
      return;
    case '--platform':
      read.platform = value;
      return;
    case '--no-cache-filter':
      if (read.noCache !== 'all') read.noCache = [...(read.noCache ?? []), ...value.split(',')];
      return;
    case '--build-context':
      read.contexts[key] = assigned ?? '';
      return;
    case '--label':
      read.settings[`label:${key}`] = assigned ?? '';
      return;
    case '--network':
      if (value !== 'default') read.settings['force-network-mode'] = value;
      return;
    case '--add-host':
      read.settings['add-hosts'] = [read.settings['add-hosts'], value.replace(/^([^:=]+):/, '$1=')]
        .filter(Boolean)
        .join(',');
      return;
    case '--ulimit':
      read.settings.ulimit = [read.settings.ulimit, value].filter(Boolean).join(',');
      return;
    case '--shm-size':
      read.settings['shm-size'] = String(bytesOf(value));
      return;
    case '--cgroup-parent':
      read.settings['cgroup-parent'] = value;
      return;
    default:
      throw new Error(`${name} is not simulated.`);
  }
}

const units: Record<string, number> = { '': 1, b: 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };

function bytesOf(size: string): number {
  const [, number = '', unit = ''] = /^([\d.]+)\s*([bkmg]?)b?$/i.exec(size) ?? [];
  if (number === '') throw new Error(`${size} is no size.`);
  return Math.round(Number(number) * (units[unit.toLowerCase()] ?? 1));
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
