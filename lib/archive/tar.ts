const blockSize = 512;
const longestName = 100;
const longestPrefix = 155;
const encoder = new TextEncoder();

export type TarEntry = {
  path: string;
  kind: 'file' | 'directory';
  mode: number;
  bytes: Uint8Array;
  mtimeSeconds: number;
};

/** A POSIX ustar archive; every entry belongs to root. */
export function printTar(entries: readonly TarEntry[]): Uint8Array {
  const blocks = entries.flatMap((entry) => [printHeader(entry), padToBlock(entry.bytes)]);
  // Two empty blocks end an archive: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
  return concatenate([...blocks, new Uint8Array(2 * blockSize)]);
}

function printHeader(entry: TarEntry): Uint8Array {
  const header = new Uint8Array(blockSize);
  const { name, prefix } = splitPath(entry.path);
  header.set(name, 0);
  header.set(octal(entry.mode, 8), 100);
  header.set(octal(0, 8), 108);
  header.set(octal(0, 8), 116);
  header.set(octal(entry.bytes.length, 12), 124);
  header.set(octal(entry.mtimeSeconds, 12), 136);
  header.set(encoder.encode(entry.kind === 'file' ? '0' : '5'), 156);
  header.set(encoder.encode('ustar\u000000'), 257);
  header.set(octal(0, 8), 329);
  header.set(octal(0, 8), 337);
  header.set(prefix, 345);
  header.set(checksum(header), 148);
  return header;
}

/** ustar has two fields for a path; the slash between them is not stored. */
function splitPath(path: string): { name: Uint8Array; prefix: Uint8Array } {
  const whole = encoder.encode(path);
  if (whole.length <= longestName) return { name: whole, prefix: new Uint8Array() };
  const slash = whole.indexOf(47, whole.length - longestName - 1);
  if (slash < 1 || slash > longestPrefix || slash === whole.length - 1) {
    throw new Error(`tar cannot hold this path: ${path}`);
  }
  return { name: whole.subarray(slash + 1), prefix: whole.subarray(0, slash) };
}

function octal(value: number, width: number): Uint8Array {
  return encoder.encode(`${value.toString(8).padStart(width - 1, '0')}\0`);
}

/** The sum of all header bytes, with the checksum's own field read as blanks. */
function checksum(header: Uint8Array): Uint8Array {
  const blanks = 8 * 32;
  const sum = header.reduce((total, byte) => total + byte, blanks);
  return encoder.encode(`${sum.toString(8).padStart(6, '0')}\0 `);
}

function padToBlock(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil(bytes.length / blockSize) * blockSize);
  padded.set(bytes);
  return padded;
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
