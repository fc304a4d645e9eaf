import { expect, test } from 'vitest';
import type { WhatIf } from '@/lib/cache/what-if';
import { compose } from '@/lib/compose';
import { defaultStepId, describeStep } from '@/lib/notes/step-note';
import { usualLineSpeed } from '@/lib/plan/line-speed';
import { withLibrary, withTorch } from '@/lib/recipe/edit';
import { defaultRecipe } from '@/lib/recipe/recipe';
import { loadCatalogue } from '@/lib/testing/catalogue';
import { describeTray, speakPreview } from './describe-tray';
import { formatImage } from './format-total';

const catalogue = loadCatalogue('3.13');
const before = compose(defaultRecipe, catalogue);
/** Of a recipe that nothing is said about. */
const plain = { problems: [], failure: null, stop: null, lineSpeed: usualLineSpeed };
const library = (name: string) => ({ name, extras: [], version: null });

function previewOf(recipe: typeof defaultRecipe, library: string) {
  return { whatIf: compose(recipe, catalogue).whatIfs.first, library, before: before.whatIfs.first };
}

function trayOf(recipe: typeof defaultRecipe, name: string) {
  const { whatIf, ...preview } = previewOf(recipe, name);
  return describeTray({ whatIf, chosen: before.whatIfs.edit, preview, ...plain });
}

function trayFor(whatIf: WhatIf) {
  return describeTray({ whatIf, chosen: whatIf, preview: null, ...plain });
}

test('a preview says how much longer it takes and what the image becomes', () => {
  const tray = trayOf(withLibrary(defaultRecipe, library('pandas')), 'pandas');
  expect(tray.title).toBe('Preview with pandas');
  expect(tray.detail).toMatch(/^takes \d+\.\d s longer$/);
  expect(tray.aside).toMatch(/^image 133 MB becomes 2\d\d MB$/);
});

test('what the build does not know already hides nothing that a preview adds', () => {
  const known = withLibrary(withLibrary(defaultRecipe, library('nobody-knows')), library('pandas'));
  const [without, withIt] = [known, withLibrary(known, library('polars'))].map(
    (recipe) => compose(recipe, catalogue).whatIfs.first,
  );
  if (!without || !withIt) throw new Error('two builds');
  const preview = { library: 'polars', before: without };
  expect(describeTray({ whatIf: withIt, chosen: without, preview, ...plain }).detail).toMatch(
    /^takes \d+\.\d s longer$/,
  );
  const unweighed = withLibrary(known, { name: 'polars', extras: [], version: '0.1' });
  const { first } = compose(unweighed, catalogue).whatIfs;
  expect(describeTray({ whatIf: first, chosen: without, preview, ...plain }).detail).toBe(
    'how much longer is not known',
  );
});

test('the tray says the speed that its seconds assume', () => {
  const { whatIfs, lineSpeed } = compose(defaultRecipe, catalogue, [], 10);
  const tray = describeTray({
    ...plain,
    whatIf: whatIfs.first,
    chosen: whatIfs.first,
    preview: null,
    lineSpeed,
  });
  expect(tray.aside).toBe('estimates at 10 Mbit/s');
  expect(tray.assumptions).toMatch(/^estimates at 10 Mbit\/s, with rates measured on /);
});

test('a preview of what nobody has weighed says so', () => {
  const recipe = withTorch(withLibrary(defaultRecipe, library('torch')), 'cpu');
  expect(trayOf(recipe, 'torch')).toMatchObject({
    detail: 'how much longer is not known',
    aside: 'image 133 MB becomes > 126 MB',
  });
});

test('a what-if is told with both results in words', () => {
  const tell = (recipe: typeof defaultRecipe, id: 'first' | 'edit') =>
    trayFor(compose(recipe, catalogue).whatIfs[id]).spoken;
  expect(tell(defaultRecipe, 'edit')).toMatch(
    /^Edit app\.py: 2 of 5 layers rebuilt\. This order \d\.\d seconds, naive order \d\.\d seconds\.$/,
  );
  const unweighed = withTorch(withLibrary(defaultRecipe, library('torch')), 'cpu');
  expect(tell(unweighed, 'first')).toMatch(
    / This order at least \d+\.\d seconds, naive order at least \d+\.\d seconds\.$/,
  );
});

test('what is said of the recipe is counted at the end', () => {
  const { problems, whatIfs } = compose(
    withLibrary({ ...defaultRecipe, python: '3.13.2' }, library('nobody-knows')),
    catalogue,
  );
  const build = { ...plain, whatIf: whatIfs.first, chosen: whatIfs.first, preview: null, problems };
  expect(describeTray(build).spoken).toMatch(/seconds\. 1 warning\. 1 note\.$/);
});

test('a preview is told in words too', () => {
  const preview = previewOf(withLibrary(defaultRecipe, library('pandas')), 'pandas');
  expect(speakPreview(preview, null)).toMatch(
    /^Preview with pandas: takes \d+\.\d seconds longer, image 133 MB becomes 2\d\d MB\.$/,
  );
  const unweighed = withTorch(withLibrary(defaultRecipe, library('torch')), 'cpu');
  expect(speakPreview(previewOf(unweighed, 'torch'), null)).toBe(
    'Preview with torch: how much longer is not known, image 133 MB becomes at least 126 MB.',
  );
});

test('the tray says what was asked, whatever is previewed', () => {
  const { spoken } = trayOf(withLibrary(defaultRecipe, library('pandas')), 'pandas');
  expect(spoken).toBe(trayFor(before.whatIfs.edit).spoken);
});

test('a build that stops has no result to hear, in whatever what-if and preview', () => {
  const recipe: typeof defaultRecipe = { ...defaultRecipe, base: 'alpine' };
  const { whatIfs } = compose(withLibrary(recipe, library('scikit-learn')), catalogue);
  expect(trayFor(whatIfs.edit).spoken).toBe('This build stops at scikit-learn.');
});

test('a sum with a gap is told as more than what is known, and the note has no 0 B', () => {
  const { plan } = compose(withTorch(withLibrary(defaultRecipe, library('torch')), 'cpu'), catalogue);
  expect(formatImage(plan)).toBe('> 126 MB');
  const note = describeStep(plan, defaultStepId(plan));
  expect(note?.figures.map(({ text }) => text)).toEqual(['size not known', 'time not known']);
});
