import { lockFile, unlockedFile } from '@/lib/recipe/library-files';
import { isOlderPython } from '@/lib/recipe/python-version';
import { pythonMinor, type Recipe } from '@/lib/recipe/recipe';
import { venv } from './directories';
import { type DraftStep, draftStep } from './draft-step';
import type { Mount } from './instruction';
import { shellCommand } from './quote';

const uvImage = 'ghcr.io/astral-sh/uv:0.13';

/**
 * What there is to install. `locked`: every line of the lock file has hashes. `asksForExtras`: a locked package asks
 * for another one with extras.
 */
export type Libraries = { locked: boolean; asksForExtras: boolean; hasUnlocked: boolean };

/**
 * Where libraries go. none: into the image's own Python. make: into an environment that this step makes. made: into the
 * one that an earlier step made, whose programs are the first of the PATH.
 */
export type Environment = 'none' | 'make' | 'made';

/** What is locked, with its hashes; then, in a step of its own, what is not. */
export function installLibraries(
  recipe: Recipe,
  libraries: Libraries,
  environment: Environment,
): DraftStep[] {
  const unlocked = libraries.hasUnlocked ? [installUnlocked(recipe, environment)] : [];
  return [installLocked(recipe, libraries, environment), ...unlocked];
}

/** The interpreter that the installer has to be told of; null: it is the one that the installer finds. */
function interpreter(environment: Environment, installer: Recipe['installer']): string | null {
  const isFound = environment === 'none' || (environment === 'made' && installer === 'pip');
  return isFound ? null : `${venv}/bin/python`;
}

function installLocked(
  recipe: Recipe,
  { locked: hashed, asksForExtras }: Libraries,
  environment: Environment,
): DraftStep {
  const { cache } = recipe.options;
  const python = interpreter(environment, recipe.installer);
  // In the same step, so that it is one layer; without pip, so that none ships.
  const prepare = environment === 'make' ? [shellCommand('python', '-m', 'venv', '--without-pip', venv)] : [];
  const tool = recipe.installer;
  const mounts = mountsOf(recipe, [lockFile]);
  const words = tool === 'uv' ? uvInstall(recipe, python) : pipInstall(recipe, python);
  const hashes = hashed ? ['--require-hashes'] : [];
  const alone = hashed && asksForExtras && mayStopAtExtras(recipe) ? ['--no-deps'] : [];
  const installCommand = shellCommand(...words, ...alone, ...hashes, '-r', lockFile);
  return draftStep(
    { keyword: 'RUN', mounts, commands: [...prepare, ...renewPip(recipe), installCommand] },
    ...(environment === 'make' ? [] : ['Libraries change rarely: install them first.']),
    ...(alone.length > 0
      ? ['--no-deps: the lock is complete, and pip before 23.3 stops at a dependency with extras.']
      : []),
    `${mountedThings(tool, cache, hashed ? 'lock' : 'list')} only mounted: no layer holds ${cache || tool === 'uv' ? 'them' : 'it'}.`,
  );
}

const installedList = '/tmp/locked.txt';

/** The versions that are there already stay: what does not go with them stops the build. */
function installUnlocked(recipe: Recipe, environment: Environment): DraftStep {
  const python = interpreter(environment, recipe.installer);
  const comment = 'No lock for these: their versions are chosen now, beside the locked ones.';
  if (recipe.installer === 'uv') {
    const install = shellCommand(...uvInstall(recipe, python), '-c', lockFile, '-r', unlockedFile);
    const mounts = mountsOf(recipe, [lockFile, unlockedFile]);
    return draftStep({ keyword: 'RUN', mounts, commands: [install] }, comment);
  }
  // pip takes no file with hashes for a list of constraints.
  const list = shellCommand('pip', ...(python === null ? [] : ['--python', python]), 'freeze');
  const install = shellCommand(...pipInstall(recipe, python), '-c', installedList, '-r', unlockedFile);
  const commands = [`${list} > ${installedList}`, install, `rm ${installedList}`];
  return draftStep({ keyword: 'RUN', mounts: mountsOf(recipe, [unlockedFile]), commands }, comment);
}

function mountsOf({ installer, options }: Recipe, files: readonly string[]): Mount[] {
  return [
    ...(options.cache ? [{ type: 'cache', target: `/root/.cache/${installer}` } as const] : []),
    ...files.map((file) => ({ type: 'bind', from: null, source: file, target: file }) as const),
    ...(installer === 'uv'
      ? [{ type: 'bind', from: uvImage, source: '/uv', target: '/bin/uv' } as const]
      : []),
  ];
}

function mountedThings(tool: Recipe['installer'], cache: boolean, file: 'lock' | 'list'): string {
  const File = file === 'lock' ? 'Lock' : 'List';
  if (tool === 'uv') return `${File} and uv are`;
  return cache ? `${File} and downloads are` : `The ${file} is`;
}

function uvInstall({ options, torch }: Recipe, python: string | null): string[] {
  return [
    ...['uv', 'pip', 'install'],
    ...(python === null ? ['--system'] : ['--python', python]),
    ...(options.cache ? ['--link-mode', 'copy'] : ['--no-cache']),
    ...(options.bytecode ? ['--compile-bytecode'] : []),
    ...(torch === null ? [] : ['--torch-backend', torch]),
  ];
}

function pipInstall({ options }: Recipe, python: string | null): string[] {
  return [
    'pip',
    ...(python === null ? [] : ['--python', python]),
    'install',
    ...(options.cache ? [] : ['--no-cache-dir']),
    ...(options.bytecode ? [] : ['--no-compile']),
  ];
}

function renewsPip(minor: string): boolean {
  return isOlderPython(minor, '3.9');
}

/** The pip of images this old does not know today's wheel tags; 24.0 is the last one for Python 3.7. */
function renewPip({ installer, python, options }: Recipe): string[] {
  if (installer !== 'pip' || !renewsPip(pythonMinor(python))) return [];
  return [shellCommand('pip', 'install', ...(options.cache ? [] : ['--no-cache-dir']), 'pip==24.0')];
}

/**
 * Where a dependency names extras, a pip before 23.3 takes the newest release that suits it, whatever the lock says, and
 * then finds no hash: https://github.com/pypa/pip/issues/11924. The official images of Python 3.9 and 3.10 bring pip
 * 23.0.1, and an image of one older release has the pip of its day.
 */
function mayStopAtExtras({ installer, python }: Recipe): boolean {
  const minor = pythonMinor(python);
  return installer === 'pip' && isOlderPython(minor, python === minor ? '3.11' : '3.13') && !renewsPip(minor);
}
