import { lockFile, unlockedFile } from '@/lib/recipe/library-files';
import { isOlderPython } from '@/lib/recipe/python-version';
import { pythonMinor, type Recipe } from '@/lib/recipe/recipe';
import { type DraftStep, draftStep } from './draft-step';
import type { Mount } from './instruction';
import { shellCommand } from './quote';

const uvImage = 'ghcr.io/astral-sh/uv:0.13';

/** What there is to install. `locked`: every line of the lock file has hashes. */
export type Libraries = { locked: boolean; hasUnlocked: boolean };

/**
 * What is locked, with its hashes; then, in a step of its own, what is not. `venv` null: into the image's own Python;
 * else into a new environment there.
 */
export function installLibraries(
  recipe: Recipe,
  { locked, hasUnlocked }: Libraries,
  venv: string | null,
): DraftStep[] {
  return [installLocked(recipe, locked, venv), ...(hasUnlocked ? [installUnlocked(recipe, venv)] : [])];
}

function installLocked(recipe: Recipe, hashed: boolean, venv: string | null): DraftStep {
  const { cache } = recipe.options;
  const python = venv === null ? null : `${venv}/bin/python`;
  // In the same step, so that it is one layer; without pip, so that none ships.
  const prepare = venv === null ? [] : [shellCommand('python', '-m', 'venv', '--without-pip', venv)];
  const tool = recipe.installer;
  const mounts = mountsOf(recipe, [lockFile]);
  const words = tool === 'uv' ? uvInstall(recipe, python) : pipInstall(recipe, python);
  const hashes = hashed ? ['--require-hashes'] : [];
  const installCommand = shellCommand(...words, ...hashes, '-r', lockFile);
  return draftStep(
    { keyword: 'RUN', mounts, commands: [...prepare, ...renewPip(recipe), installCommand] },
    ...(venv === null ? ['Libraries change rarely: install them first.'] : []),
    `${mountedThings(tool, cache, hashed ? 'lock' : 'list')} only mounted: no layer holds ${cache || tool === 'uv' ? 'them' : 'it'}.`,
  );
}

const installedList = '/tmp/locked.txt';

/** The versions that are there already stay: what does not go with them stops the build. */
function installUnlocked(recipe: Recipe, venv: string | null): DraftStep {
  const python = venv === null ? null : `${venv}/bin/python`;
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

/** The pip of images this old does not know today's wheel tags; 24.0 is the last one for Python 3.7. */
function renewPip({ installer, python, options }: Recipe): string[] {
  if (installer !== 'pip' || !isOlderPython(pythonMinor(python), '3.9')) return [];
  return [shellCommand('pip', 'install', ...(options.cache ? [] : ['--no-cache-dir']), 'pip==24.0')];
}
