/** Packs what build.sh made: `node buildkit/compress.mjs DIR` writes buildkit/dist. */
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const [from] = process.argv.slice(2);
if (!from) throw new Error('Usage: node buildkit/compress.mjs DIR');
const dist = new URL('./dist/', import.meta.url);
const wasm = readFileSync(join(from, 'buildkit.wasm'));

const packed = brotliCompressSync(wasm, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: wasm.length,
  },
});
writeFileSync(new URL('buildkit.wasm.br', dist), packed);
writeFileSync(new URL('SHA256', dist), `${createHash('sha256').update(wasm).digest('hex')}\n`);
copyFileSync(join(from, 'wasm_exec.js'), new URL('wasm_exec.js', dist));
console.log(`${wasm.length} bytes, packed ${packed.length}`);
