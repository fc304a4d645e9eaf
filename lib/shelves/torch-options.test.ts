import { expect, test } from 'vitest';
import { compose } from '@/lib/compose';
import { buildLock } from '@/lib/lock/build-lock';
import { withBase, withInstaller, withPython, withTorch } from '@/lib/recipe/edit';
import { defaultRecipe, type Recipe } from '@/lib/recipe/recipe';
import { loadCatalogue } from '@/lib/testing/catalogue';
import { describeRow } from './shelf-row';

const catalogue = loadCatalogue('3.7', '3.13');
const library = (name: string) => ({ name, extras: [], version: null });
const recipeOf = (...names: string[]): Recipe => ({ ...defaultRecipe, libraries: names.map(library) });
const rowOf = (name: string, recipe: Recipe) =>
  describeRow(library(name), { catalogue, recipe, lock: buildLock(recipe, catalogue) });

const file = (recipe: Recipe, path: string) =>
  compose(recipe, catalogue).files.find((each) => each.path === path)?.text ?? '';
const problemsOf = (recipe: Recipe) =>
  compose(recipe, catalogue).problems.map(({ kind, subject, message }) => ({
    kind,
    text: `${subject} ${message}`,
  }));

test('torch has builds, each with where it comes from, what we did with it and what it saves', () => {
  const { builds } = rowOf('torch', recipeOf());
  expect(builds.map(({ title, source }) => `${title}: ${source}`)).toEqual([
    'CUDA 13: from the package index, locked',
    'CPU: index cpu · not run by us',
    'CUDA 12.6: index cu126 · not run by us',
    'CUDA 12.8: index cu128 · not run by us',
    'CUDA 13.0: index cu130 · not run by us',
    'ROCm 7.2: index rocm7.2 · not run by us',
  ]);
  expect(builds[1]?.price).toMatch(/^at least −\d\.\d GB$/);
  expect(builds[1]?.recipe).toEqual(withTorch(recipeOf('torch'), 'cpu'));
  expect(builds.slice(2).map(({ price }) => price)).toEqual(Array(4).fill('size not known'));
  expect(builds.map(({ isChosen }) => isChosen)).toEqual([true, false, false, false, false, false]);
  expect(rowOf('pandas', recipeOf()).builds).toEqual([]);
});

test('the packages for the card are the same ones whichever library asks for torch', () => {
  const [asked] = rowOf('torch', recipeOf()).builds;
  expect(rowOf('torch', recipeOf('accelerate')).builds[0]?.price).toBe(asked?.price);
});

test('another build goes into the install step and into the line that locks, and nothing is locked', () => {
  const recipe = withTorch(recipeOf('pandas', 'torch'), 'cpu');
  expect(file(recipe, 'Dockerfile')).toContain(' --torch-backend cpu ');
  expect(file(recipe, 'Dockerfile')).not.toContain('--require-hashes');
  expect(file(recipe, 'requirements.in')).toContain(
    '--python-version 3.13 --torch-backend cpu --generate-hashes',
  );
  expect(file(recipe, 'requirements.txt')).toContain('# Not locked: torch.');
  expect(file(recipe, 'README.md')).toContain('--torch-backend cpu');
  expect(problemsOf(recipe).map(({ text }) => text)).toEqual([
    expect.stringMatching(
      /^torch is taken from an index of PyTorch’s own, which the catalogue has not read,/,
    ),
  ]);
});

test('what another build weighs is not known, and is not said to be small', () => {
  const { plan, lock } = compose(withTorch(recipeOf('pandas', 'torch'), 'cpu'), catalogue);
  const install = plan.stages.flatMap(({ steps }) => steps).find(({ role }) => role === 'install');
  expect(install?.bytes.source).toBe('unknown');
  expect(install?.seconds.source).toBe('unknown');
  expect(lock.roots.find(({ requirement }) => requirement.name === 'torch')?.version).toBeNull();
  expect(rowOf('torch', withTorch(recipeOf('torch'), 'cpu'))).toMatchObject({
    bytes: null,
    remark: { text: 'the build for CPU: not locked, size not known' },
  });
});

test('a build without torch changes nothing', () => {
  const recipe = recipeOf('pandas');
  const withBuild = compose(withTorch(recipe, 'cpu'), catalogue);
  for (const path of ['Dockerfile', 'requirements.in', 'requirements.txt'])
    expect(file(withTorch(recipe, 'cpu'), path), path).toBe(file(recipe, path));
  expect(withBuild.lock.torch).toBeNull();
});

test('the usual build says what it costs and offers the one for the CPU', () => {
  const recipe = recipeOf('torch');
  const [problem] = compose(recipe, catalogue).problems;
  expect(problem?.message).toMatch(
    /^comes with \d+ packages for NVIDIA cards, \d\.\d GB that any other machine never uses\.$/,
  );
  expect(problem?.fixes).toEqual([
    {
      label: expect.stringMatching(/^Take the CPU build, at least −\d\.\d GB$/),
      recipe: withTorch(recipe, 'cpu'),
    },
  ]);
});

test('pip cannot ask for a build, which is told; where uv runs it is the way out', () => {
  const recipe = withInstaller(withTorch(recipeOf('torch'), 'cu126'), 'pip');
  const { lock, problems } = compose(recipe, catalogue);
  expect(lock.torch).toBeNull();
  expect(problems).toEqual([
    expect.objectContaining({
      subject: 'torch for CUDA 12.6',
      message: 'is a build that only uv can ask for by name. pip takes the usual one.',
    }),
  ]);
  expect(problems[0]?.fixes.map(({ label }) => label)).toEqual(['Use uv', 'Use the usual build']);
  const old = compose(withPython(recipe, '3.7'), catalogue).problems.find(({ kind }) => kind === 'torch');
  expect(old?.fixes.map(({ label }) => label)).toEqual(['Use the usual build']);
});

test('Alpine has no torch, whatever the build', () => {
  expect(rowOf('torch', withBase(recipeOf(), 'alpine')).remark?.sign).toBe('refused');
});
