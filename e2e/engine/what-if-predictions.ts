import { appType } from '@/lib/app-types/app-types';
import { type Build, type Fates, simulateCache } from '@/lib/cache/simulate';
import { compose } from '@/lib/compose';
import type { Composition } from '@/lib/composition';
import { printDockerfile } from '@/lib/dockerfile/print';
import { layGround } from '@/lib/groundwork';
import type { Plan } from '@/lib/plan/plan';
import { withLibrary, withPython } from '@/lib/recipe/edit';
import { pythonMinor } from '@/lib/recipe/recipe';
import { vertexSteps } from './built-steps';
import { catalogue } from './catalogue';
import type { Change } from './what-if-changes';

export type Order = 'plan' | 'naive';
export type Files = ReadonlyMap<string, string>;

/** A second build, and the steps of which we say that they are executed again. */
export type Prediction = {
  what: string;
  plan: Plan;
  files: Files;
  rebuilt: readonly string[];
  /** True where the tag of the base image names a newer image by now. */
  newBase: boolean;
};

/** The whole folder, with the Dockerfile of that order. */
export function filesOf(composition: Composition, order: Order): Files {
  const texts = composition.files.map(({ path, text }) => [path, text] as const);
  return new Map([...texts, ['Dockerfile', printDockerfile(composition[order]).text]]);
}

/** What the simulator says of a change. */
export function predict(before: Composition, order: Order, change: Change): Prediction {
  const after = change.recipe ? compose(change.recipe(before.recipe), catalogue) : before;
  const { what, files = {}, sent = true } = change;
  const fates = simulateCache(buildOf(before, order, {}), buildOf(after, order, sent ? files : {}));
  return predictionOf(what, after, order, files, fates);
}

/** What the page answers to its questions; `python` is asked of the newest Python in another way. */
export function readAnswers(before: Composition, order: Order): Prediction[] {
  const { whatIfs } = before;
  const fates = (id: keyof typeof whatIfs) => (order === 'plan' ? whatIfs[id] : whatIfs[id].naive).fates;
  const entry = `src/${appType(before.recipe.app).entry}`;
  const edited = { [entry]: `${filesOf(before, order).get(entry)}\n# edited` };
  const library = { name: whatIfs.library.label.replace('add ', ''), extras: [], version: null };
  // Who adds a library has not touched the code yet.
  const code = Object.fromEntries([...filesOf(before, order)].filter(([path]) => path.startsWith('src/')));
  const added = compose(withLibrary(before.recipe, library), catalogue);
  const next = nextPython(before);
  const bumped = next === null ? before : compose(withPython(before.recipe, next), catalogue);
  return [
    predictionOf('nothing', before, order, {}, fates('nothing')),
    predictionOf('edit', before, order, edited, fates('edit')),
    predictionOf('library', added, order, code, fates('library')),
    { ...predictionOf('python', bumped, order, code, fates('python')), newBase: next === null },
  ];
}

function predictionOf(
  what: string,
  after: Composition,
  order: Order,
  files: Readonly<Record<string, string>>,
  fates: Fates,
): Prediction {
  const rebuilt = vertexSteps(after[order]).filter(({ id }) => fates[id]?.state === 'rebuilt');
  return {
    what,
    plan: after[order],
    files: new Map([...filesOf(after, order), ...Object.entries(files)]),
    rebuilt: rebuilt.map(({ id }) => id),
    newBase: false,
  };
}

function buildOf(composition: Composition, order: Order, files: Readonly<Record<string, string>>): Build {
  const { facts } = layGround(composition.recipe, catalogue);
  const sent = composition.files.filter(({ path }) => path === 'requirements.txt' || path.startsWith('src/'));
  const contents = new Map([
    ...sent.map(({ path, text }) => [path, text] as const),
    ...Object.entries(files),
  ]);
  return { plan: composition[order], facts, contents };
}

function nextPython({ recipe }: Composition): string | null {
  const versions = catalogue.snapshot.pythons.map(({ version }) => version);
  return versions[versions.indexOf(pythonMinor(recipe.python)) + 1] ?? null;
}
