import { expect, test } from 'vitest';
import { compose } from '@/lib/compose';
import { defaultStepId, describeStep } from '@/lib/notes/step-note';
import { withLibrary, withTorch } from '@/lib/recipe/edit';
import { defaultRecipe } from '@/lib/recipe/recipe';
import { loadCatalogue } from '@/lib/testing/catalogue';
import { describeTray } from './describe-tray';
import { formatImage } from './format-total';

const catalogue = loadCatalogue('3.13');
const before = compose(defaultRecipe, catalogue);
const library = (name: string) => ({ name, extras: [], version: null });

function trayOf(recipe: typeof defaultRecipe, name: string) {
  const { whatIfs } = compose(recipe, catalogue);
  return describeTray({
    whatIf: whatIfs.first,
    preview: { library: name, before: before.whatIfs.first },
    failure: null,
  });
}

test('a preview says how much longer it takes and what the image becomes', () => {
  const tray = trayOf(withLibrary(defaultRecipe, library('pandas')), 'pandas');
  expect(tray.title).toBe('Preview with pandas');
  expect(tray.detail).toMatch(/^takes \d+\.\d s longer$/);
  expect(tray.aside).toMatch(/^image 133 MB becomes 2\d\d MB$/);
});

test('a preview of what nobody has weighed says so', () => {
  const recipe = withTorch(withLibrary(defaultRecipe, library('torch')), 'cpu');
  expect(trayOf(recipe, 'torch')).toMatchObject({
    detail: 'how much longer is not known',
    aside: 'image 133 MB becomes > 126 MB',
  });
});

test('a sum with a gap is told as more than what is known, and the note has no 0 B', () => {
  const { plan } = compose(withTorch(withLibrary(defaultRecipe, library('torch')), 'cpu'), catalogue);
  expect(formatImage(plan)).toBe('> 126 MB');
  expect(describeStep(plan, defaultStepId(plan))?.place).toBe(
    'Layer 3 of 5 · size not known · time not known',
  );
});
