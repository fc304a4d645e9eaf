/** A dependency as METADATA writes it; `specifier` of PEP 440 or empty, `marker` of PEP 508. */
export type RequiresDist = { name: string; extras: readonly string[]; specifier: string; marker?: string };

/** The Requires-Dist lines of a METADATA file, normalised; an address instead of a specifier is no range and is refused. */
export function readRequiresDist(metadata: string): RequiresDist[] {
  const header = metadata.split(/\r?\n\r?\n/, 1)[0] ?? '';
  return header
    .split(/\r?\n/)
    .filter((line) => /^Requires-Dist:/i.test(line))
    .map((line) => readRequirement(line.slice('Requires-Dist:'.length)));
}

const range = '(?:[<>=!~]=?=?\\s*[\\w.*+!-]+\\s*,?\\s*)*';
const grammar = new RegExp(
  `^\\s*(\\w(?:[\\w.-]*\\w)?)\\s*(?:\\[([^\\]]*)\\])?\\s*(?:\\((${range})\\)|(${range}))\\s*(?:;\\s*(.*))?$`,
);

function readRequirement(text: string): RequiresDist {
  const [, name, extras, inParentheses, plain = '', marker] = grammar.exec(text) ?? [];
  if (name === undefined) throw new Error(`Cannot read the requirement:${text}`);
  return {
    name: normalise(name),
    extras: (extras ?? '')
      .split(',')
      .map(normalise)
      .filter((extra) => extra !== ''),
    specifier: (inParentheses ?? plain).trim(),
    ...(marker !== undefined && marker.trim() !== '' && { marker: marker.trim() }),
  };
}

/** As PEP 503 says. */
export function normalise(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[-_.]+/g, '-');
}
