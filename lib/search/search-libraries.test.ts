import { describe, expect, it } from 'vitest';
import { withLibrary } from '@/lib/recipe/edit';
import { defaultRecipe } from '@/lib/recipe/recipe';
import { loadCatalogue } from '@/lib/testing/catalogue';
import { isOneSlip, searchLibraries } from './search-libraries';

const catalogue = loadCatalogue('3.13');
const find = (query: string, recipe = defaultRecipe) => searchLibraries(query, catalogue, recipe);
const names = (query: string) => find(query).map(({ name }) => name);

describe('the search', () => {
  it.each([
    ['pandas', 'pandas'],
    ['pan', 'pandas'],
    ['sklearn', 'scikit-learn'],
    ['PIL', 'pillow'],
    ['cv2', 'opencv-python-headless'],
    ['bs4', 'beautifulsoup4'],
    ['scikit learn', 'scikit-learn'],
    ['excel', 'openpyxl'],
    ['pnadas', 'pandas'],
    ['nupmy', 'numpy'],
    ['matplotlb', 'matplotlib'],
  ])('for “%s” gives %s first', (query, first) => {
    expect(names(query)[0]).toBe(first);
  });

  it('finds what a library brings, after the libraries', () => {
    expect(names('click')).toContain('click');
  });

  it('gives nothing for nothing, and nothing for what nobody knows', () => {
    expect(names('  ')).toEqual([]);
    expect(names('zzzzqqqq')).toEqual([]);
    expect(names('[(*\\')).toEqual([]);
  });

  it('says what it adds to this recipe: less where a part of it is there', () => {
    const alone = find('scikit-learn')[0];
    const withNumpy = find(
      'scikit-learn',
      withLibrary(defaultRecipe, { name: 'numpy', extras: [], version: null }),
    )[0];
    expect(alone?.brings).toContain('numpy');
    expect(withNumpy?.brings).not.toContain('numpy');
    expect(withNumpy?.addedBytes).toBeLessThan(alone?.addedBytes ?? 0);
  });

  it('leaves out what is chosen', () => {
    const recipe = withLibrary(defaultRecipe, { name: 'pandas', extras: [], version: null });
    expect(find('pandas', recipe).map(({ name }) => name)).not.toContain('pandas');
  });
});

describe('one slip of the keyboard', () => {
  it.each([
    ['panda', 'pandas', true],
    ['pandass', 'pandas', true],
    ['pamdas', 'pandas', true],
    ['padnas', 'pandas', true],
    ['pndsa', 'pandas', false],
    ['abc', 'abcd', false],
    ['polars', 'pandas', false],
  ])('%s for %s: %s', (typed, name, expected) => {
    expect(isOneSlip(typed, name)).toBe(expected);
  });
});
