import { describe, expect, it } from 'vitest';
import { buildLock } from '@/lib/lock/build-lock';
import { withLibrary } from '@/lib/recipe/edit';
import { defaultRecipe } from '@/lib/recipe/recipe';
import { loadCatalogue } from '@/lib/testing/catalogue';
import { isOneSlip, searchLibraries } from './search-libraries';

const catalogue = loadCatalogue('3.13');
const find = (query: string, recipe = defaultRecipe) =>
  searchLibraries(query, { catalogue, recipe, lock: buildLock(recipe, catalogue) });
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
    ['tor', 'torch'],
    ['pytroch', 'torch'],
    ['yaml', 'pyyaml'],
    ['opencv', 'opencv-python-headless'],
    ['machine learning', 'scikit-learn'],
    ['Machine-learn', 'scikit-learn'],
    ['postgres', 'psycopg'],
    ['jwt', 'pyjwt'],
  ])('for “%s” gives %s first', (query, first) => {
    expect(names(query)[0]).toBe(first);
  });

  it('takes only what every word of a purpose describes', () => {
    expect(names('time series')).toEqual(expect.arrayContaining(['darts', 'sktime', 'prophet']));
    expect(names('time travel')).toEqual([]);
    expect(names('parquet')).toEqual(expect.arrayContaining(['pyarrow', 'duckdb']));
  });

  it('says of what a library brings with whom it comes', () => {
    expect(find('certifi')[0]?.summary).toMatch(/^Comes with [a-z-]+, [a-z-]+ and \d+ more$/);
  });

  it('finds names while the descriptions are not here yet', () => {
    const place = { catalogue: { ...catalogue, descriptions: null }, recipe: defaultRecipe };
    const hits = searchLibraries('pandas', { ...place, lock: buildLock(defaultRecipe, catalogue) });
    expect(hits[0]).toMatchObject({ name: 'pandas', summary: '' });
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
