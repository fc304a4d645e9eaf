import {
  withApp,
  withBase,
  withInstaller,
  withLibrary,
  withOption,
  withPort,
  withPython,
  withService,
} from '@/lib/recipe/edit';
import type { OptionId, Recipe } from '@/lib/recipe/recipe';

/** What somebody does between two builds: to the recipe, or to files of the folder. */
export type Change = {
  what: string;
  recipe?: (recipe: Recipe) => Recipe;
  files?: Readonly<Record<string, string>>;
  /** False: .dockerignore keeps the files from the builder. */
  sent?: boolean;
};

const otherInstaller = { uv: 'pip', pip: 'uv' } as const;

export const fileChanges: readonly Change[] = [
  { what: 'save every file again', files: {} },
  { what: 'edit the readme', files: { 'README.md': 'Something else.\n' }, sent: false },
  { what: 'put a secret into src', files: { 'src/.env': 'TOKEN=1\n' }, sent: false },
  { what: 'put data beside src', files: { 'data/large.csv': '1,2\n' }, sent: false },
  { what: 'add a module', files: { 'src/extra.py': 'ANSWER = 42\n' } },
];

/** Changes of config only, and those that every order has to pay for. */
export const recipeChanges: readonly Change[] = [
  { what: 'another port', recipe: (recipe) => withPort(recipe, 9000) },
  { what: 'no health check', recipe: without('health') },
  { what: 'root', recipe: without('user') },
  { what: 'no bytecode', recipe: without('bytecode') },
  { what: 'no cache mounts', recipe: without('cache') },
  {
    what: 'the other installer',
    recipe: (recipe) => withInstaller(recipe, otherInstaller[recipe.installer]),
  },
];

export const largeChanges: readonly Change[] = [
  { what: 'another app type', recipe: (recipe) => withApp(recipe, 'script') },
  { what: 'a service', recipe: (recipe) => withService(recipe, 'redis', true) },
  { what: 'the full base', recipe: (recipe) => withBase(recipe, 'full') },
  { what: 'another Python', recipe: (recipe) => withPython(recipe, '3.14') },
  { what: 'a library to compile', recipe: (recipe) => withLibrary(recipe, plain('psycopg2')) },
  { what: 'a library of the system', recipe: (recipe) => withLibrary(recipe, plain('lightgbm')) },
];

function without(option: OptionId): (recipe: Recipe) => Recipe {
  return (recipe) => withOption(recipe, option, false);
}

function plain(name: string) {
  return { name, extras: [], version: null };
}
