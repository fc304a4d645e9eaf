/** One library that somebody asks for: `name`, `name@version`, `name[extra]` or `name[extra]@version`. */
export type Requirement = {
  /** Normalised (PEP 503). */
  name: string;
  /** Normalised and sorted. */
  extras: readonly string[];
  /** Null: the version of the catalogue, or the newest where the catalogue does not know the library. */
  version: string | null;
};

const maximumLength = 100;
// PEP 508, "Names": letters, digits, and inside also ".", "_" and "-".
const nameGrammar = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i;
// PEP 440, appendix B, in its normal form.
const versionGrammar =
  /^(?:\d+!)?\d+(?:\.\d+)*(?:(?:a|b|rc)\d+)?(?:\.post\d+)?(?:\.dev\d+)?(?:\+[a-z0-9]+(?:[._-][a-z0-9]+)*)?$/;

/** PEP 503: runs of "-", "_" and "." become one "-", in lower case. Null where the text is no name at all. */
export function parsePackageName(text: string): string | null {
  if (text.length > maximumLength || !nameGrammar.test(text)) return null;
  return text.toLowerCase().replace(/[-_.]+/g, '-');
}

export function parseVersion(text: string): string | null {
  return text.length <= maximumLength && versionGrammar.test(text) ? text : null;
}

/** Null where the text follows neither grammar; never a guess. `==` is read like `@`. */
export function parseRequirement(text: string): Requirement | null {
  const parts = /^([^[\]@=]+)(?:\[([^[\]@=]*)\])?(?:(?:@|==)([^[\]@=]+))?$/.exec(text.trim());
  if (!parts?.[1]) return null;
  const name = parsePackageName(parts[1].trim());
  const version = parts[3] === undefined ? null : parseVersion(parts[3].trim().toLowerCase());
  const extras = (parts[2] ?? '')
    .split(',')
    .map((extra) => extra.trim())
    .filter((extra) => extra !== '')
    .map(parsePackageName);
  if (name === null || extras.includes(null) || (parts[3] !== undefined && version === null)) return null;
  return { name, extras: [...new Set(extras as string[])].sort(), version };
}

/** As it stands in a link and on a chip: `dask[complete]@2026.1.0`. */
export function printRequirement({ name, extras, version }: Requirement): string {
  return `${printNameAndExtras({ name, extras })}${version === null ? '' : `@${version}`}`;
}

/** As PEP 508 writes it, for requirements.in: `dask[complete]==2026.1.0`. */
export function printPep508({ name, extras, version }: Requirement): string {
  return `${printNameAndExtras({ name, extras })}${version === null ? '' : `==${version}`}`;
}

export function printNameAndExtras({ name, extras }: Pick<Requirement, 'name' | 'extras'>): string {
  return extras.length === 0 ? name : `${name}[${extras.join(',')}]`;
}
