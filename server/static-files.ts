import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getMimeType } from 'hono/utils/mime';
import { type Answer, buildAnswer, compress, sizeOfAnswer } from './answer';
import { createByteCache } from './byte-cache';
import { varyOfStart } from './help-text';
import { type Encoding, encodings } from './negotiate';
import { siteHeaders } from './security-headers';

const cacheBytes = 32 * 1024 * 1024;
const encodedSuffix = { br: '.br', gzip: '.gz' } as const;

/** Script hashes by path of the page inside the site: "/lessons.html". */
export type ScriptHashes = Readonly<Record<string, readonly string[]>>;

/** The exported site. Only files that stood in it at the start can be asked for, so no path leads out of it. */
export class StaticFiles {
  #answers = createByteCache<Answer>(cacheBytes, sizeOfAnswer);

  private constructor(
    readonly folder: string,
    readonly files: ReadonlySet<string>,
    readonly scriptHashes: ScriptHashes,
  ) {}

  static async open(folder: string, scriptHashes: ScriptHashes): Promise<StaticFiles> {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'));
    // Instructions for other static hosts are no part of the site.
    const files = new Set(paths.filter((path) => path !== '/_headers'));
    const dead = [...files].find((path) => path.endsWith('.html') && !scriptHashes[path]);
    if (dead)
      throw new Error(
        `The page ${dead} has no script hashes: its scripts would not run. Build the site again.`,
      );
    return new StaticFiles(folder, files, scriptHashes);
  }

  /** The file behind the path of an address, as static hosts find it: "/lessons" is lessons.html. */
  find(pathname: string): string | null {
    const path = decode(pathname);
    const candidates = path.endsWith('/')
      ? [`${path}index.html`]
      : [path, `${path}.html`, `${path}/index.html`];
    return candidates.find((candidate) => this.files.has(candidate)) ?? null;
  }

  /** The build puts compressed copies beside the files: page.html.br, page.html.gz. */
  encodingsOf(file: string): readonly Encoding[] {
    return encodings.filter(
      (encoding) => encoding === 'identity' || this.files.has(file + encodedSuffix[encoding]),
    );
  }

  async answer(file: string, encoding: Encoding): Promise<Answer> {
    const onDisk = encoding === 'identity' ? file : file + encodedSuffix[encoding];
    const known = this.#answers.get(onDisk);
    if (known) return known;
    const answer = this.#build(file, new Uint8Array(await readFile(join(this.folder, onDisk))), encoding);
    this.#answers.set(onDisk, answer);
    return answer;
  }

  async readPage(file: string): Promise<string> {
    const { bytes } = await this.answer(file, 'identity');
    return new TextDecoder().decode(bytes);
  }

  /** A page of the site with something written into it. It is not kept. */
  answerWritten(file: string, html: string, encoding: Encoding): Answer {
    return this.#build(file, compress(new TextEncoder().encode(html), encoding), encoding);
  }

  #build(file: string, bytes: Uint8Array<ArrayBuffer>, encoding: Encoding): Answer {
    return buildAnswer({
      bytes,
      type: getMimeType(file) ?? 'application/octet-stream',
      encoding,
      cacheControl: cacheControl(file),
      vary: varyOf(file),
      headers: siteHeaders(file, this.scriptHashes[file] ?? []),
    });
  }
}

/** The start page has a second face: see help-text.ts. */
function varyOf(file: string): readonly string[] {
  return file === '/index.html' ? ['Accept-Encoding', ...varyOfStart] : ['Accept-Encoding'];
}

/** Names under _next/static and starters hold a hash of the content; everything else is asked for again, and answered by 304. */
function cacheControl(file: string): string {
  return /^\/(_next\/static|starters)\//.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
