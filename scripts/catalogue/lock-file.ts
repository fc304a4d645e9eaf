/** The parts of uv.lock that the catalogue keeps. Addresses are cut down to file names here. */
export type LockedFile = { file: string; sha256: string; bytes: number };

export type LockedEdge = { name: string; extra?: readonly string[]; marker?: string };

export type LockedPackage = {
  name: string;
  version: string;
  dependencies: readonly LockedEdge[];
  optional: Readonly<Record<string, readonly LockedEdge[]>>;
  sdist?: LockedFile;
  wheels: readonly LockedFile[];
};

type Value = string | number | boolean | Value[] | { [key: string]: Value };
type Fields = { [key: string]: Value };

/**
 * uv writes TOML in one fixed layout (tables, strings, inline tables), so a translation of each value to JSON
 * reads it whole and no TOML library is needed.
 */
export function parseLockFile(text: string): LockedPackage[] {
  const packages: { fields: Fields; optional: Fields }[] = [];
  let section: Fields = {};
  for (const statement of statementsOf(text)) {
    if (statement === '[[package]]') {
      section = {};
      packages.push({ fields: section, optional: {} });
    } else if (statement === '[package.optional-dependencies]') {
      section = packages.at(-1)?.optional ?? {};
    } else if (statement.startsWith('[')) {
      section = {};
    } else {
      Object.assign(section, JSON.parse(`{${toJson(statement)}}`) as Fields);
    }
  }
  return packages.map(({ fields, optional }) => toPackage(fields, optional));
}

/** A list goes over several lines, up to the one that ends in a bracket. */
function statementsOf(text: string): string[] {
  const statements: string[] = [];
  let open = '';
  for (const line of text.split('\n')) {
    open += line.trim();
    if (/^\S+ = \[/.test(open) && !open.endsWith(']')) continue;
    if (open !== '') statements.push(open);
    open = '';
  }
  return statements;
}

/** Keys in quotation marks, colons for equals signs, no comma before a closing bracket. */
function toJson(statement: string): string {
  return statement
    .replace(/("(?:[^"\\]|\\.)*")|([\w-]+)\s*=\s*/g, (_match, string?: string, key?: string) =>
      string === undefined ? `"${key}":` : string,
    )
    .replace(/,(\s*[\]}])/g, '$1');
}

function toPackage(fields: Fields, optional: Fields): LockedPackage {
  const base = {
    name: String(fields.name),
    version: String(fields.version),
    dependencies: toEdges(fields.dependencies),
    optional: Object.fromEntries(Object.entries(optional).map(([extra, edges]) => [extra, toEdges(edges)])),
    wheels: ((fields.wheels ?? []) as Fields[]).map(toFile),
  };
  return fields.sdist === undefined ? base : { ...base, sdist: toFile(fields.sdist as Fields) };
}

function toEdges(value: Value | undefined): LockedEdge[] {
  return (value ?? []) as unknown as LockedEdge[];
}

function toFile(entry: Fields): LockedFile {
  const file = decodeURIComponent(String(entry.url).split('#')[0]?.split('/').at(-1) ?? '');
  if (typeof entry.size !== 'number') throw new Error(`The index gives no size for ${file}.`);
  return { file, sha256: String(entry.hash).replace(/^sha256:/, ''), bytes: entry.size };
}
