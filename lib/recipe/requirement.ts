import { parseRange, parseVersion } from './version';

/** One library that somebody asks for: `name`, `name@version`, `name>=2,<3`, each also with `[extra]`. */
export type Requirement = {
  /** Normalised (PEP 503). */
  name: string;
  /** Normalised and sorted. */
  extras: readonly string[];
  /** Null: the version of the catalogue, or the newest where the catalogue does not know the library. */
  version: string | null;
  /** Versions that may be installed, as `parseRange` gives them; never beside a version. Absent: any. */
  range?: string;
};

const maximumLength = 100;
// PEP 508, "Names": letters, digits, and inside also ".", "_" and "-".
const nameGrammar = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i;

/** PEP 503: runs of "-", "_" and "." become one "-", in lower case. Null where the text is no name at all. */
export function parsePackageName(text: string): string | null {
  if (text.length > maximumLength || !nameGrammar.test(text)) return null;
  return text.toLowerCase().replace(/[-_.]+/g, '-');
}

/** Null where the text follows neither grammar; never a guess. `==` and one version is read like `@`. */
export function parseRequirement(text: string): Requirement | null {
  const parts = /^([^[\]@=<>~!]+)(?:\[([^[\]]*)\])?\s*(.*)$/.exec(text.trim());
  const name = parsePackageName(parts?.[1]?.trim() ?? '');
  const versions = parseVersions(parts?.[3] ?? '');
  const extras = (parts?.[2] ?? '')
    .split(',')
    .map((extra) => extra.trim())
    .filter((extra) => extra !== '')
    .map(parsePackageName);
  if (name === null || versions === null || extras.includes(null)) return null;
  return { name, extras: [...new Set(extras as string[])].sort(), ...versions };
}

function parseVersions(text: string): Pick<Requirement, 'version' | 'range'> | null {
  if (text === '') return { version: null };
  const pin = /^(?:@|==)([^,]+)$/.exec(text)?.[1];
  const version = pin === undefined ? null : parseVersion(pin.trim().toLowerCase());
  if (version !== null) return { version };
  const range = parseRange(text);
  return range === null ? null : { version: null, range };
}

/** As it stands in a link and on a chip: `dask[complete]@2026.1.0`, `pandas>=2,<3`. */
export function printRequirement(requirement: Requirement): string {
  const { version, range = '' } = requirement;
  return `${printNameAndExtras(requirement)}${version === null ? range : `@${version}`}`;
}

/** As PEP 508 writes it, for requirements.in: `dask[complete]==2026.1.0`. */
export function printPep508(requirement: Requirement): string {
  const { version, range = '' } = requirement;
  return `${printNameAndExtras(requirement)}${version === null ? range : `==${version}`}`;
}

export function printNameAndExtras({ name, extras }: Pick<Requirement, 'name' | 'extras'>): string {
  return extras.length === 0 ? name : `${name}[${extras.join(',')}]`;
}
