/** How bytes travel, best first where a client likes several equally. */
export const encodings = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof encodings)[number];

/** The client's favourite among what there is. Where it refuses everything it gets the plain bytes (RFC 9110, 12.5.3). */
export function chooseEncoding(acceptEncoding: string | undefined, available: readonly Encoding[]): Encoding {
  if (acceptEncoding === undefined) return 'identity';
  const weights = parseWeights(acceptEncoding);
  const weightOf = (encoding: Encoding) =>
    weights.get(encoding) ?? weights.get('*') ?? (encoding === 'identity' ? 0.001 : 0);
  const wanted = encodings.filter((encoding) => available.includes(encoding) && weightOf(encoding) > 0);
  const [first = 'identity', ...others] = wanted;
  return others.reduce<Encoding>((best, next) => (weightOf(next) > weightOf(best) ? next : best), first);
}

/** "gzip;q=0.5, br" → gzip 0.5, br 1. What cannot be read as a weight counts as 1, as if it were not there. */
function parseWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const weight = parameters.find((parameter) => /^q=[01](?:\.\d{0,3})?$/.test(parameter));
    if (name !== '') weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)));
  }
  return weights;
}

/** RFC 9110, 13.1.2: weak comparison, lists, and "*" for anything that exists. */
export function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const candidates = ifNoneMatch.split(',').map((candidate) => candidate.trim().replace(/^W\//, ''));
  return candidates.includes(etag) || candidates.includes('*');
}

/** True for browsers: they name text/html; command-line programs send "*" for all or nothing. */
export function asksForHtml(accept: string | undefined): boolean {
  return /\btext\/html\b/i.test(accept ?? '');
}
