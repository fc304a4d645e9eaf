import fc from 'fast-check';
import type { Recipe } from '@/lib/recipe/recipe';
import { arbitraryRecipe } from '@/lib/testing/arbitrary-recipe';
import { buildOf, type Project } from './random-build';
import { anyChange, type Change, pythonsWithImages, smallApps, smallLibraries } from './random-changes';
import { inTurn, type TruthCase } from './truth-case';

/** What the next build is: a change of the last one or of the first one, or an earlier one again. */
type Turn = { on: 'last' | 'first'; change: Change } | { on: 'earlier'; choice: number };

const caseCount = 34;
const changesPerCase = 9;

const turn: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 4, arbitrary: anyChange.map((change) => ({ on: 'last' as const, change })) },
  { weight: 3, arbitrary: anyChange.map((change) => ({ on: 'first' as const, change })) },
  { weight: 2, arbitrary: fc.nat().map((choice) => ({ on: 'earlier' as const, choice })) },
);

const project: fc.Arbitrary<Project> = fc.record({
  recipe: smallRecipe(),
  order: fc.constantFrom('plan', 'naive'),
  isCopied: fc.boolean(),
  edits: fc.constant([]),
  args: fc.constant([]),
});

/** Random recipes, each with random changes in turn; the same ones in every run. */
export function randomCases(): TruthCase[] {
  const turns = fc.array(turn, { minLength: changesPerCase, maxLength: changesPerCase });
  const samples = fc.sample(fc.tuple(project, turns), { numRuns: caseCount, seed: 20_261_128 });
  return samples.map(([first, turns], index) => caseOf(`random-${index + 1}`, first, turns));
}

/** Of images that are here and libraries that install at once. */
function smallRecipe(): fc.Arbitrary<Recipe> {
  const recipes = arbitraryRecipe(Object.keys(smallLibraries), pythonsWithImages);
  const parts = fc.tuple(recipes, fc.constantFrom(...smallApps), fc.constantFrom('slim', 'slim', 'full'));
  return parts.map(([recipe, app, base]) => ({
    ...recipe,
    app,
    base,
    libraries: recipe.libraries.slice(0, 2).map(({ name }) => ({ name, extras: [], version: null })),
    services: recipe.services.filter((id) => id === 'redis'),
    torch: null,
    at: null,
  }));
}

function caseOf(name: string, first: Project, turns: readonly Turn[]): TruthCase {
  const projects = [first];
  const words: string[] = [];
  for (const each of turns) {
    const { next, word } = takeTurn(projects, each);
    projects.push(next);
    words.push(word);
  }
  const { recipe, order } = first;
  return inTurn(name, `${recipe.app}, ${order} order: ${words.join('; ')}.`, projects.map(buildOf));
}

/** Flags are given to one build only. */
function takeTurn(projects: readonly Project[], each: Turn): { next: Project; word: string } {
  if (each.on === 'earlier') {
    const index = each.choice % projects.length;
    return { next: projects[index] as Project, word: `build ${index + 1} again` };
  }
  const from = (each.on === 'first' ? projects[0] : projects.at(-1)) as Project;
  const word = each.on === 'first' ? `as at first, but ${each.change.what}` : each.change.what;
  return { next: each.change.to({ ...from, args: [] }), word };
}
