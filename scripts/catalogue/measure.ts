import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { PythonPackages } from './python-packages';
import type { ReleaseFiles } from './releases';
import { concurrently } from './universe';
import { runUv } from './uv';
import { readModules } from './wheel-contents';

export type Sizes = { installed: number; bytecode: number };

/** Bytes of bytecode by the SHA-256 of the file: one wheel is the same on every Python, its bytecode is not. */
type BytecodeCache = Record<string, number>;

/**
 * Unpacked bytes as the wheel states them, and what its modules become when that very Python compiles them. Only
 * the modules are fetched; they stay in the cache for the next Python.
 */
export async function measure(
  releases: readonly ReleaseFiles[],
  packages: PythonPackages,
  cacheFolder: string,
): Promise<(release: ReleaseFiles) => Promise<Sizes>> {
  const python = packages.python.compiledBy ?? packages.python.version;
  const cacheFile = join(cacheFolder, `bytecode-${python}.json`);
  const known: BytecodeCache = existsSync(cacheFile)
    ? (JSON.parse(readFileSync(cacheFile, 'utf8')) as BytecodeCache)
    : {};
  const folderOf = (release: ReleaseFiles) => join(cacheFolder, 'modules', packages.file(release).sha256);
  const missing = releases.filter((release) => known[packages.file(release).sha256] === undefined);
  await concurrently(missing, (release) => fetchModules(release, packages, folderOf(release)));
  const folders = missing.map(folderOf).filter((folder) => existsSync(folder));
  if (folders.length > 0) compile(python, folders, cacheFolder);
  for (const release of missing) known[packages.file(release).sha256] = takeBytecode(folderOf(release));
  writeFileSync(cacheFile, JSON.stringify(known));
  return async (release) => ({
    installed: (await packages.contents(release)).installed,
    bytecode: known[packages.file(release).sha256] ?? 0,
  });
}

async function fetchModules(release: ReleaseFiles, packages: PythonPackages, folder: string): Promise<void> {
  const done = join(folder, '.complete');
  if (existsSync(done)) return;
  for await (const { path, source } of readModules(await packages.place(release))) {
    const file = join(folder, placeInSite(path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, source);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(done, '');
}

/** `name-1.0.data/purelib/x.py` is installed as `x.py`. */
function placeInSite(path: string): string {
  return path.replace(/^[^/]+\.data\/(?:purelib|platlib)\//, '');
}

/** Compiles with that very Python: one of this machine if there is one, else the official image. */
function compile(python: string, folders: readonly string[], cacheFolder: string): void {
  const installedAt = `/usr/local/lib/python${python}/site-packages`;
  const options = ['-m', 'compileall', '-q', '-j', '2', '-d', installedAt];
  const found = runUv(['python', 'find', '--no-project', python], { cwd: cacheFolder });
  for (let first = 0; first < folders.length; first += 100) {
    const batch = folders.slice(first, first + 100);
    const [command, args] = found.ok
      ? [found.output.trim(), [...options, ...batch]]
      : [
          'docker',
          [
            ...['run', '--rm', '-v', `${cacheFolder}:${cacheFolder}`, `python:${python}-slim`],
            ...['python3', ...options, ...batch],
          ],
        ];
    const { status } = spawnSync(command, args, { stdio: 'ignore' });
    // 1 says that some file does not compile, such as a template; pip passes over those too.
    if (status !== 0 && status !== 1) throw new Error(`No CPython ${python} could compile the packages.`);
  }
}

/** Adds up the bytecode in a folder and takes it away again. */
function takeBytecode(folder: string): number {
  if (!existsSync(folder)) return 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isDirectory() || basename(entry.name) !== '__pycache__') continue;
    const cache = join(entry.parentPath, entry.name);
    for (const file of readdirSync(cache))
      bytes += file.endsWith('.pyc') ? statSync(join(cache, file)).size : 0;
    rmSync(cache, { recursive: true });
  }
  return bytes;
}
