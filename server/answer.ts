import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import fresh from 'fresh';
import type { Encoding } from './negotiate';
import { dataHeaders } from './security-headers';

/** One answer in one encoding, ready to be sent any number of times. */
export type Answer = {
  bytes: Uint8Array<ArrayBuffer>;
  /** All of them, the length and the ETag too. */
  headers: Readonly<Record<string, string>> & { readonly ETag: string };
};

export type AnswerParts = {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  cacheControl: string;
  encoding?: Encoding;
  /** Request headers that the answer depends on. */
  vary?: readonly string[];
  /** Security headers, and what else the answer needs. */
  headers: Readonly<Record<string, string>>;
};

export function buildAnswer({
  bytes,
  type,
  cacheControl,
  encoding = 'identity',
  vary = [],
  headers,
}: AnswerParts): Answer {
  return {
    bytes,
    headers: {
      'Content-Type': type,
      'Content-Length': `${bytes.length}`,
      ETag: `"${createHash('sha256').update(bytes).digest('hex')}"`,
      'Cache-Control': cacheControl,
      ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
      ...(vary.length === 0 ? {} : { Vary: vary.join(', ') }),
      ...headers,
    },
  };
}

/** Bytes that a kept answer takes, near enough. */
export function sizeOfAnswer({ bytes, headers }: Answer): number {
  return bytes.length + JSON.stringify(headers).length;
}

export function compress(bytes: Uint8Array<ArrayBuffer>, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'identity') return bytes;
  if (encoding === 'gzip') return new Uint8Array(gzipSync(bytes));
  // 11, the default, is slower than composing the answer was.
  return new Uint8Array(brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }));
}

/** The answer, or 304 where the client has it already. The body of HEAD is dropped by Hono. */
export function respond(answer: Answer, ifNoneMatch: string | undefined): Response {
  if (!fresh({ 'if-none-match': ifNoneMatch }, { etag: answer.headers.ETag })) {
    return new Response(answer.bytes, { headers: answer.headers });
  }
  const { 'Content-Length': _length, 'Content-Type': _type, ...headers } = answer.headers;
  return new Response(null, { status: 304, headers });
}

/** One sentence for whoever asked. */
export function respondWithSentence(
  status: 400 | 404 | 405 | 414 | 500,
  sentence: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const bytes = new TextEncoder().encode(`${sentence}\n`);
  const common = { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': `${bytes.length}` };
  return new Response(bytes, {
    status,
    headers: { ...common, 'Cache-Control': 'no-store', ...dataHeaders, ...headers },
  });
}
