import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileToMeasure, type Sizes } from './graph';
import type { LockedFile, LockedPackage } from './lock-file';
import type { PythonRelease } from './pythons';
import { runUv } from './uv';

/** By SHA-256 of the file: one wheel is the same on every Python, its bytecode is not. */
type SizeCache = Record<string, { installed: number; bytecode: Record<string, number> }>;

/** The Python that compiles packages without a wheel; their extension modules are about equal on all. */
const buildPython = '3.13';

/** Installs what is not in the cache into a scratch folder, compiles it there and adds up its files. */
export function measure(
  locked: readonly LockedPackage[],
  { version: python, newestPatch }: Pick<PythonRelease, 'version' | 'newestPatch'>,
  cacheFolder: string,
): (one: LockedPackage) => Sizes {
  const cacheFile = join(cacheFolder, 'sizes.json');
  const cache: SizeCache = existsSync(cacheFile)
    ? (JSON.parse(readFileSync(cacheFile, 'utf8')) as SizeCache)
    : {};
  const files = locked.map((one) => ({ one, file: fileToMeasure(one, python) }));
  const missing = files.filter(({ file }) => cache[file.sha256]?.bytecode[python] === undefined);
  if (missing.length > 0) {
    const site = join(cacheFolder, `site-${python}`);
    rmSync(site, { recursive: true, force: true });
    mkdirSync(site, { recursive: true });
    install(missing, newestPatch, site);
    compile(python, site);
    for (const { one, file } of missing) {
      const { installed, bytecode } = sizesOf(one, site, python);
      const known = cache[file.sha256];
      cache[file.sha256] = {
        installed: known?.installed ?? installed,
        bytecode: { ...known?.bytecode, [python]: bytecode },
      };
    }
    writeFileSync(cacheFile, JSON.stringify(cache));
    rmSync(site, { recursive: true });
  }
  return (one) => cachedSizes(cache, fileToMeasure(one, python), python);
}

function cachedSizes(cache: SizeCache, file: LockedFile, python: string): Sizes {
  const sizes = cache[file.sha256];
  const bytecode = sizes?.bytecode[python];
  if (sizes === undefined || bytecode === undefined) throw new Error(`${file.file} was not measured.`);
  return { installed: sizes.installed, bytecode };
}

type Measured = { one: LockedPackage; file: LockedFile };

function install(packages: readonly Measured[], patch: string, site: string): void {
  const isWheel = ({ file }: Measured) => file.file.endsWith('.whl');
  installFiles(packages.filter(isWheel), site, ['--only-binary', ':all:', '--python-version', patch]);
  installFiles(
    packages.filter((one) => !isWheel(one)),
    site,
    ['--no-binary', ':all:', '--python', buildPython],
  );
}

function installFiles(packages: readonly Measured[], site: string, options: readonly string[]): void {
  if (packages.length === 0) return;
  const requirements = packages.map(
    ({ one, file }) => `${one.name}==${one.version} --hash=sha256:${file.sha256}`,
  );
  const platform = options.includes('--python-version') ? ['--python-platform', 'x86_64-manylinux_2_40'] : [];
  const result = runUv(
    ['pip', 'install', '--target', site, '--no-deps', '--require-hashes', ...options, ...platform, '-r', '-'],
    { cwd: dirname(site), input: requirements.join('\n') },
  );
  if (!result.ok) throw new Error(result.reason);
}

/** Compiles with that very Python: one of this machine if there is one, else the official image. */
function compile(python: string, site: string): void {
  const installedAt = `/usr/local/lib/python${python}/site-packages`;
  const args = (folder: string) => ['-m', 'compileall', '-q', '-j', '2', '-d', installedAt, folder];
  const found = runUv(['python', 'find', '--no-project', python], { cwd: dirname(site) });
  const [command, options] = found.ok
    ? [found.output.trim(), args(site)]
    : [
        'docker',
        ['run', '--rm', '-v', `${site}:/site`, `python:${python}-slim`, 'python3', ...args('/site')],
      ];
  const { status } = spawnSync(command, options, { stdio: 'ignore' });
  // 1 says that some file does not compile, such as a template; pip passes over those too.
  if (status !== 0 && status !== 1) throw new Error(`No CPython ${python} could compile the packages.`);
}

function sizesOf({ name, version }: LockedPackage, site: string, python: string): Sizes {
  const info = readdirSync(site).find((entry) => isInfoFolder(entry, name, version));
  if (info === undefined) throw new Error(`${name} ${version} is not in ${site}.`);
  const paths = readFileSync(join(site, info, 'RECORD'), 'utf8')
    .split('\n')
    .map((line) => (line.startsWith('"') ? line.slice(1).split('",')[0] : line.split(',')[0]) ?? '')
    .filter((path) => path !== '' && !path.endsWith('.pyc'));
  return {
    installed: sum(paths.map((path) => bytesOf(join(site, path)))),
    bytecode: sum(paths.map((path) => bytesOf(join(site, bytecodeOf(path, python))))),
  };
}

function isInfoFolder(entry: string, name: string, version: string): boolean {
  const normal = (text: string) => text.toLowerCase().replace(/[-_.]+/g, '-');
  return entry.endsWith('.dist-info') && normal(entry) === normal(`${name}-${version}.dist-info`);
}

function bytecodeOf(path: string, python: string): string {
  if (!path.endsWith('.py')) return 'none';
  return join(
    dirname(path),
    '__pycache__',
    `${basename(path, '.py')}.cpython-${python.replace('.', '')}.pyc`,
  );
}

function bytesOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
