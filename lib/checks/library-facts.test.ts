import { expect, test } from 'vitest';
import { compose } from '@/lib/compose';
import { defaultRecipe, type Recipe } from '@/lib/recipe/recipe';
import { loadCatalogue } from '@/lib/testing/catalogue';

const real = loadCatalogue('3.8', '3.13');
const library = (name: string) => ({ name, extras: [], version: null });
const recipeOf = (python: string, ...names: string[]): Recipe => ({
  ...defaultRecipe,
  python,
  libraries: names.map(library),
});
const problemsOf = (recipe: Recipe, kind: string) =>
  compose(recipe, real).problems.filter((problem) => problem.kind === kind);

test('two distributions of one module are told, once, with both ways out', () => {
  const recipe = recipeOf('3.13', 'opencv-python', 'opencv-python-headless');
  const problems = problemsOf(recipe, 'same-module');
  expect(problems).toEqual([
    expect.objectContaining({
      severity: 'warning',
      subject: 'opencv-python and opencv-python-headless',
      message: 'both install cv2: the one that is installed last overwrites files of the other.',
    }),
  ]);
  expect(problems[0]?.fixes).toEqual([
    { label: 'Leave out opencv-python', recipe: recipeOf('3.13', 'opencv-python-headless') },
    { label: 'Leave out opencv-python-headless', recipe: recipeOf('3.13', 'opencv-python') },
  ]);
  expect(problemsOf(recipeOf('3.13', 'opencv-python'), 'same-module')).toEqual([]);
});

test('a library that this Python has no version of offers the nearest that has', () => {
  const gone = real.snapshot.libraries.find(({ pythons }) => pythons?.[0] === '3.10');
  const recipe = recipeOf('3.8', gone?.name ?? '');
  const [problem] = problemsOf(recipe, 'not-locked');
  expect(problem?.fixes[0]).toEqual({ label: 'Use Python 3.10', recipe: recipeOf('3.10', gone?.name ?? '') });
});

test('one that another library brings where it does not run cannot be asked for there', () => {
  const recipe = recipeOf('3.14', 'dbt-core');
  const catalogue = loadCatalogue('3.14');
  expect(compose(recipe, catalogue).lock.unlocked).toEqual([
    { requirement: library('dbt-core'), reason: 'not-for-this-python' },
  ]);
});

test('the catalogue says which Pythons offer a library, where not all do', () => {
  const { libraries, pythons } = real.snapshot;
  const of = new Map(libraries.map((each) => [each.name, each.pythons]));
  expect(of.get('pandas')).toBeUndefined();
  expect(of.get('dbt-core')).not.toContain('3.14');
  const versions = pythons.map(({ version }) => version);
  for (const [name, listed] of of)
    if (listed)
      expect(
        versions.filter((version) => listed.includes(version)),
        name,
      ).toEqual(listed);
});

test.each([
  ['sklearn', 'scikit-learn'],
  ['pil', 'pillow'],
  ['opencv', 'opencv-python-headless'],
  ['pytorch', 'torch'],
  ['yaml', 'pyyaml'],
])('%s is what people call %s, which is one click away', (typed, meant) => {
  const [problem] = problemsOf(recipeOf('3.13', typed), 'not-locked');
  expect(problem?.fixes.map(({ label }) => label)).toEqual([`Use ${meant}`, `Remove ${typed}`]);
  expect(problem?.fixes[0]?.recipe).toEqual(recipeOf('3.13', meant));
});

test('a name that nobody uses has no neighbour, nor has any before the descriptions are here', () => {
  expect(problemsOf(recipeOf('3.13', 'left-pad'), 'not-locked')[0]?.fixes.map(({ label }) => label)).toEqual([
    'Remove left-pad',
  ]);
  const early = compose(recipeOf('3.13', 'sklearn'), { ...real, descriptions: null });
  expect(early.problems[0]?.fixes.map(({ label }) => label)).toEqual(['Remove sklearn']);
});
