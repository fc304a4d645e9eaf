import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { type Frontend, openFrontend } from './frontend';

const dist = new URL('./dist/', import.meta.url);

export function unpackWasm(): Uint8Array<ArrayBuffer> {
  const wasm = new Uint8Array(brotliDecompressSync(readFileSync(new URL('buildkit.wasm.br', dist))));
  const expected = readFileSync(new URL('SHA256', dist), 'utf8').trim();
  const found = createHash('sha256').update(wasm).digest('hex');
  if (found !== expected) throw new Error(`buildkit.wasm has SHA-256 ${found}, not ${expected}`);
  return wasm;
}

export function openInNode(): Promise<Frontend> {
  return openFrontend(unpackWasm());
}
