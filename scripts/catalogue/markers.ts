import { fits } from './versions';

/** Environment markers of PEP 508, evaluated for CPython on Linux. */
type Machine = 'x86_64' | 'aarch64';

const machines = ['x86_64', 'aarch64'] as const satisfies readonly Machine[];

/** Whether an edge is needed: on both machines, on one only, or not at all. */
type Reach = 'always' | Machine | 'never';

export function reduceMarker(marker: string | undefined, fullVersion: string, extra = ''): Reach {
  if (marker === undefined) return 'always';
  const holding = machines.filter((machine) =>
    evaluateMarker(marker, { ...environmentOf(machine, fullVersion), extra }),
  );
  if (holding.length === machines.length) return 'always';
  return holding[0] ?? 'never';
}

type Environment = Readonly<Record<string, string>>;

function environmentOf(machine: Machine, fullVersion: string): Environment {
  return {
    python_version: fullVersion.split('.').slice(0, 2).join('.'),
    python_full_version: fullVersion,
    implementation_version: fullVersion,
    implementation_name: 'cpython',
    platform_python_implementation: 'CPython',
    platform_machine: machine,
    platform_system: 'Linux',
    sys_platform: 'linux',
    os_name: 'posix',
    // Of the machine that runs the container: not known, and nothing that the catalogue needs asks for more.
    platform_release: '',
    platform_version: '',
  };
}

function evaluateMarker(marker: string, environment: Environment): boolean {
  const tokens = marker.match(/'[^']*'|"[^"]*"|\(|\)|[<>=!~]+|[\w.]+/g) ?? [];
  const reader = { tokens, at: 0, environment };
  const value = readOr(reader);
  if (reader.at !== tokens.length) throw new Error(`Cannot read the marker: ${marker}`);
  return value;
}

type Reader = { tokens: readonly string[]; at: number; environment: Environment };

function readOr(reader: Reader): boolean {
  let value = readAnd(reader);
  while (accept(reader, 'or')) value = readAnd(reader) || value;
  return value;
}

function readAnd(reader: Reader): boolean {
  let value = readComparison(reader);
  while (accept(reader, 'and')) value = readComparison(reader) && value;
  return value;
}

function readComparison(reader: Reader): boolean {
  if (accept(reader, '(')) {
    const value = readOr(reader);
    if (!accept(reader, ')')) throw new Error('A marker lacks a closing parenthesis.');
    return value;
  }
  const left = take(reader);
  const negated = accept(reader, 'not');
  const operator = take(reader);
  const right = take(reader);
  const isVersion = [left, right].some((token) =>
    /^(python_|python_full_|implementation_)version$/.test(token),
  );
  const holds = compare(operand(left, reader), operator, operand(right, reader), isVersion);
  return negated ? !holds : holds;
}

function accept(reader: Reader, token: string): boolean {
  if (reader.tokens[reader.at] !== token) return false;
  reader.at += 1;
  return true;
}

function take(reader: Reader): string {
  const token = reader.tokens[reader.at];
  if (token === undefined) throw new Error('A marker ends too early.');
  reader.at += 1;
  return token;
}

function operand(token: string, { environment }: Reader): string {
  if (/^['"]/.test(token)) return token.slice(1, -1);
  const value = environment[token];
  if (value === undefined) throw new Error(`Unknown marker variable: ${token}`);
  return value;
}

function compare(left: string, operator: string, right: string, isVersion: boolean): boolean {
  if (operator === 'in') return right.includes(left);
  if (operator === '~=') return fits(left, `~=${right}`);
  if (right.endsWith('.*')) {
    const matches = `${left}.`.startsWith(right.slice(0, -1));
    return operator === '==' ? matches : !matches;
  }
  const order = isVersion ? compareVersions(left, right) : left.localeCompare(right, 'en');
  const answers: Record<string, boolean> = {
    '==': order === 0,
    '!=': order !== 0,
    '<': order < 0,
    '<=': order <= 0,
    '>': order > 0,
    '>=': order >= 0,
  };
  const answer = answers[operator];
  if (answer === undefined) throw new Error(`Unknown marker operator: ${operator}`);
  return answer;
}

function compareVersions(left: string, right: string): number {
  const [a, b] = [left, right].map((version) => version.split('.').map((part) => Number.parseInt(part, 10)));
  for (let i = 0; i < Math.max(a?.length ?? 0, b?.length ?? 0); i += 1) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
