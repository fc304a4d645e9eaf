import { readFileSync } from 'node:fs';
import {
  type Entry,
  Reader,
  TextWriter,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
} from '@zip.js/zip.js';

/** What a wheel holds, read without fetching all of it: a wheel is a zip archive, and the index serves ranges. */
export type WheelContents = {
  metadata: string;
  /** Bytes of all files, unpacked. */
  installed: number;
};

/** A wheel in the index, or one that was built here. */
export type WheelPlace = { url: string; bytes: number } | { path: string };

const blockBytes = 256 * 1024;

export async function readWheel(place: WheelPlace): Promise<WheelContents> {
  const zip = new ZipReader(readerOf(place));
  const entries = await zip.getEntries();
  const metadata = entries.find(({ filename }) => /^[^/]+\.dist-info\/METADATA$/.test(filename));
  if (!metadata) throw new Error(`A wheel without METADATA: ${JSON.stringify(place)}`);
  const text = await textOf(metadata);
  await zip.close();
  return { metadata: text, installed: entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0) };
}

/** Every Python module of a wheel, one after the other. */
export async function* readModules(place: WheelPlace): AsyncGenerator<{ path: string; source: Uint8Array }> {
  const zip = new ZipReader(readerOf(place));
  for (const entry of await zip.getEntries()) {
    if (entry.directory || !entry.filename.endsWith('.py')) continue;
    yield { path: entry.filename, source: await entry.getData(new Uint8ArrayWriter()) };
  }
  await zip.close();
}

function readerOf(place: WheelPlace) {
  return 'path' in place
    ? new Uint8ArrayReader(new Uint8Array(readFileSync(place.path)))
    : new RangeReader(place.url, place.bytes);
}

async function textOf(entry: Entry): Promise<string> {
  if (entry.directory) throw new Error(`${entry.filename} is a folder.`);
  return entry.getData(new TextWriter());
}

/** Fetches whole blocks and keeps them: neighbouring files of an archive then cost one request. */
class RangeReader extends Reader<string> {
  readonly #blocks = new Map<number, Promise<Uint8Array>>();

  constructor(
    private readonly url: string,
    bytes: number,
  ) {
    super(url);
    this.size = bytes;
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const end = Math.min(index + length, this.size);
    const first = Math.floor(index / blockBytes);
    const last = Math.floor((end - 1) / blockBytes);
    const parts: Uint8Array[] = [];
    for (let block = first; block <= last; block += 1) parts.push(await this.#block(block));
    const joined = Buffer.concat(parts);
    return new Uint8Array(joined.subarray(index - first * blockBytes, end - first * blockBytes));
  }

  #block(number: number): Promise<Uint8Array> {
    const known = this.#blocks.get(number) ?? this.#fetch(number);
    this.#blocks.set(number, known);
    // An archive is read from front to back: what lies far behind is not asked for again.
    if (this.#blocks.size > 16) this.#blocks.delete(this.#blocks.keys().next().value as number);
    return known;
  }

  async #fetch(number: number): Promise<Uint8Array> {
    const start = number * blockBytes;
    const end = Math.min(start + blockBytes, this.size) - 1;
    const response = await fetch(this.url, { headers: { range: `bytes=${start}-${end}` } });
    if (response.status !== 206)
      throw new Error(`The index answered ${response.status} to a range of ${this.url.split('/').at(-1)}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}
