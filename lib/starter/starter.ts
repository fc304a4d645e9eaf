import type { AppTypeId } from '@/lib/catalogue/app-types';
import { isOlderPython } from '@/lib/recipe/python-version';
import { pythonMinor, type Recipe } from '@/lib/recipe/recipe';
import { fastapiStarter } from './fastapi';
import { flaskStarter } from './flask';
import { jupyterStarter } from './jupyter';
import { scriptStarter } from './script';
import type { SourceFile, StarterInput } from './starter-input';
import { streamlitStarter } from './streamlit';
import { visitsModule } from './visits';

const starters = {
  flask: flaskStarter,
  fastapi: fastapiStarter,
  streamlit: streamlitStarter,
  jupyter: jupyterStarter,
  script: scriptStarter,
} as const satisfies Record<AppTypeId, (input: StarterInput) => readonly SourceFile[]>;

/** Files under src/, the entry first. */
export function starterFiles(recipe: Recipe, name: string): SourceFile[] {
  // importlib.metadata, which reports versions, came with Python 3.8.
  const reports = !isOlderPython(pythonMinor(recipe.python), '3.8');
  const input: StarterInput = {
    name,
    libraries: reports ? recipe.libraries.map((library) => library.name) : [],
    services: recipe.services,
  };
  const own = starters[recipe.app](input);
  return recipe.services.length === 0
    ? [...own]
    : [...own, { path: 'src/visits.py', text: visitsModule(recipe.services) }];
}
