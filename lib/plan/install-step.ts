import { isOlderPython } from '@/lib/recipe/python-version';
import { pythonMinor, type Recipe } from '@/lib/recipe/recipe';
import { type DraftStep, draftStep } from './draft-step';
import type { Mount } from './instruction';
import { shellCommand } from './quote';

export const lockFile = 'requirements.txt';

const uvImage = 'ghcr.io/astral-sh/uv:0.13';

/** `locked`: every line has hashes. `venv` null: into the image's own Python; else into a new environment there. */
export function installLibraries(recipe: Recipe, locked: boolean, venv: string | null): DraftStep {
  const { cache } = recipe.options;
  const python = venv === null ? null : `${venv}/bin/python`;
  // In the same step, so that it is one layer; without pip, so that none ships.
  const prepare = venv === null ? [] : [shellCommand('python', '-m', 'venv', '--without-pip', venv)];
  const tool = recipe.installer;
  const mounts: Mount[] = [
    ...(cache ? [{ type: 'cache', target: `/root/.cache/${tool}` } as const] : []),
    { type: 'bind', from: null, source: lockFile, target: lockFile },
    ...(tool === 'uv' ? [{ type: 'bind', from: uvImage, source: '/uv', target: '/bin/uv' } as const] : []),
  ];
  const words = tool === 'uv' ? uvInstall(recipe, python) : pipInstall(recipe, python);
  const hashes = locked ? ['--require-hashes'] : [];
  const installCommand = shellCommand(...words, ...hashes, '-r', lockFile);
  return draftStep(
    { keyword: 'RUN', mounts, commands: [...prepare, ...renewPip(recipe), installCommand] },
    ...(venv === null ? ['Libraries change rarely: install them first.'] : []),
    `${mountedThings(tool, cache)} only mounted: no layer holds ${cache || tool === 'uv' ? 'them' : 'it'}.`,
  );
}

function mountedThings(tool: Recipe['installer'], cache: boolean): string {
  if (tool === 'uv') return 'Lock and uv are';
  return cache ? 'Lock and downloads are' : 'The lock is';
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
