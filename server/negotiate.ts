import Negotiator from 'negotiator';

/** How bytes travel, best first where a client likes several equally. */
export const encodings = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof encodings)[number];

/** The client's favourite among what there is. Where it refuses everything it gets the plain bytes (RFC 9110, 12.5.3). */
export function chooseEncoding(acceptEncoding: string | undefined, available: readonly Encoding[]): Encoding {
  const negotiator = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } });
  return negotiator.encoding(available, { preferred: encodings }) ?? 'identity';
}

/** True for browsers: they name text/html; command-line programs send "*" for all or nothing. */
export function asksForHtml(accept: string | undefined): boolean {
  const types = new Negotiator({ headers: { accept } }).mediaTypes();
  return types.some((type) => type.toLowerCase() === 'text/html');
}
