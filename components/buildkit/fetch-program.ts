import { program } from './program';

/** From a host that knows brotli it arrives unpacked by the browser, from any other one as the gzip that it is. */
export async function fetchProgram(): Promise<ArrayBuffer> {
  // 3 MB that nobody waits for give way to the parts of the catalogue that a choice asks for.
  const answer = await fetch(program.path, { priority: 'low' });
  if (!answer.ok) throw new Error(`${program.path}: ${answer.status}`);
  const bytes = await answer.arrayBuffer();
  return isGzip(bytes) ? unpack(bytes) : bytes;
}

function isGzip(bytes: ArrayBuffer): boolean {
  const [first, second] = new Uint8Array(bytes, 0, 2);
  return first === 0x1f && second === 0x8b;
}

function unpack(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
