import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'smol-toml';
import { runUv } from './uv';

/** A file of the package index. `uploaded` is an ISO time, `requiresPython` a specifier of PEP 440 or empty. */
export type IndexFile = {
  file: string;
  url: string;
  sha256: string;
  bytes: number;
  uploaded: string;
  requiresPython: string;
};

export type IndexClient = {
  /** Every file of a package that was uploaded before the snapshot's cooldown and not withdrawn since. */
  files(name: string): Promise<readonly IndexFile[]>;
};

/** Reads each page once; what was read stays in `cacheFolder`, so that an interrupted build goes on where it was. */
export function openIndex(cacheFolder: string, until: string): IndexClient {
  let address: string | undefined;
  return {
    async files(name) {
      const text = await remembered(
        join(cacheFolder, 'index', until.slice(0, 10), `${name}.json`),
        async () => {
          address ??= findIndex(cacheFolder);
          const text = await fetchText(`${address}/${name}/`, pageType);
          // Metadata may name a package that nobody ever published.
          const page: IndexPage = text === null ? { files: [] } : (JSON.parse(text) as IndexPage);
          return JSON.stringify(page.files.filter((file) => isOffered(file, until)).map(toFile));
        },
      );
      return JSON.parse(text) as IndexFile[];
    },
  };
}

const pageType = 'application/vnd.pypi.simple.v1+json';

/** https://packaging.python.org/en/latest/specifications/simple-repository-api/#json-serialization */
type IndexPage = {
  files: {
    filename: string;
    url: string;
    hashes: { sha256: string };
    size: number;
    'upload-time': string;
    'requires-python'?: string | null;
    yanked?: boolean | string;
  }[];
};

function isOffered(file: IndexPage['files'][number], until: string): boolean {
  return file['upload-time'] < until && (file.yanked === undefined || file.yanked === false);
}

function toFile(file: IndexPage['files'][number]): IndexFile {
  return {
    file: file.filename,
    url: file.url,
    sha256: file.hashes.sha256,
    bytes: file.size,
    uploaded: file['upload-time'],
    requiresPython: file['requires-python'] ?? '',
  };
}

/** The index that uv is configured for: uv writes it into any lock. */
function findIndex(cacheFolder: string): string {
  const folder = join(cacheFolder, 'find-index');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'pyproject.toml'),
    '[project]\nname = "find-index"\nversion = "0"\nrequires-python = ">=3.8"\ndependencies = ["pip"]\n',
  );
  const result = runUv(['lock'], { cwd: folder });
  if (!result.ok) throw new Error(result.reason);
  const lock = parse(readFileSync(join(folder, 'uv.lock'), 'utf8')) as unknown as {
    package: { name: string; source: { registry?: string } }[];
  };
  const registry = lock.package.find(({ name }) => name === 'pip')?.source.registry;
  if (registry === undefined) throw new Error('uv did not say which index it uses.');
  return registry.replace(/\/$/, '');
}

/** What a file of the cache says; where it is missing, it is read and kept. */
export async function remembered(path: string, read: () => Promise<string>): Promise<string> {
  if (existsSync(path)) return readFileSync(path, 'utf8');
  const text = await read();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return text;
}

/** Null where there is no such page. */
async function fetchText(url: string, accept: string): Promise<string | null> {
  const response = await fetch(url, { headers: { accept } });
  if (response.status === 404) return null;
  if (!response.ok)
    throw new Error(`The index answered ${response.status} for ${url.split('/').slice(3).join('/')}`);
  return response.text();
}
