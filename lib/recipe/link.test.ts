import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryRecipe } from '@/lib/testing/arbitrary-recipe';
import { known } from '@/lib/testing/catalogue';
import { parseImageName } from './image-name';
import { printLink, readLink } from './link';
import { presets } from './presets';
import { defaultRecipe } from './recipe';
import { printRequirement } from './requirement';

const names = ['pandas', 'numpy', 'a-b-c', 'x1', 'scikit-learn', 'flask', 'not-in-any-catalogue', '7zip'];
const recipes = arbitraryRecipe(names, ['3.13', '3.14', '3.7.4', '3.8', '3.11.2']);

describe('a link', () => {
  it('gives back every recipe it was printed from', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        expect(readLink(printLink(recipe), known)).toEqual({
          recipe,
          question: null,
          changes: null,
          problems: [],
        });
      }),
      { numRuns: 500 },
    );
  });

  it('is empty for the default recipe, and an empty link is the default recipe', () => {
    expect(printLink(defaultRecipe)).toBe('');
    expect(readLink('', known)).toEqual({
      recipe: defaultRecipe,
      question: null,
      changes: null,
      problems: [],
    });
    expect(readLink('?', known)).toEqual({
      recipe: defaultRecipe,
      question: null,
      changes: null,
      problems: [],
    });
  });

  it('reads what a person types, in any order and spelling, and says how it was read', () => {
    const { recipe, problems } = readLink('?with=Postgres&LIB=Pandas, scikit_learn&app=FLASK', known);
    expect(recipe).toMatchObject({ app: 'flask', services: ['postgres'] });
    expect(recipe.libraries.map(({ name }) => name)).toEqual(['pandas', 'scikit-learn']);
    expect(problems.map(({ kind }) => kind)).toEqual(Array(4).fill('changed-value'));
    expect(printLink(recipe)).toBe('lib=pandas,scikit-learn&with=postgres');
  });

  it('may hold ranges, with the commas between their bounds', () => {
    const { recipe, problems } = readLink('lib=pandas>=2, <3,dask[array,bag]~=2026.1,numpy==2.*', known);
    expect(problems).toEqual([]);
    expect(recipe.libraries).toEqual([
      { name: 'dask', extras: ['array', 'bag'], version: null, range: '~=2026.1' },
      { name: 'numpy', extras: [], version: null, range: '==2.*' },
      { name: 'pandas', extras: [], version: null, range: '>=2,<3' },
    ]);
    expect(printLink(recipe)).toBe('lib=dask%5Barray,bag%5D~%3D2026.1,numpy%3D%3D2.*,pandas%3E%3D2,%3C3');
  });

  it('names an image with its path, and keeps it readable', () => {
    const { recipe, problems } = readLink('name=org%2Fapi', known);
    expect({ name: recipe.name, problems }).toEqual({ name: 'org/api', problems: [] });
    expect(printLink(recipe)).toBe('name=org/api');
  });

  it('is stable: printing what was read changes nothing any more', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (text) => {
        const once = printLink(readLink(text, known).recipe);
        expect(printLink(readLink(once, known).recipe)).toBe(once);
      }),
    );
  });

  it.each(presets.map(({ id, link }) => [id, link]))(
    'of the preset %s is canonical and without problems',
    (_, link) => {
      const { recipe, problems } = readLink(link, known);
      expect(problems).toEqual([]);
      expect(printLink(recipe)).toBe(link);
    },
  );
});

describe('a link that is wrong', () => {
  it.each([
    ['app=falsk', 'unknown-value', 'falsk'],
    ['python=2.7', 'unknown-value', '2.7'],
    ['python=3.013', 'unknown-value', '3.013'],
    ['python=4.1', 'unknown-value', '4.1'],
    ['base=windows', 'unknown-value', 'windows'],
    ['with=mongo', 'unknown-value', 'mongo'],
    ['installer=conda', 'unknown-value', 'conda'],
    ['port=0', 'unknown-value', '0'],
    ['port=70000', 'unknown-value', '70000'],
    ['without=tests', 'unknown-value', 'tests'],
    ['at=1999-01', 'no-snapshot', '1999-01'],
    ['name=../x', 'unknown-value', '../x'],
    ['name=org/api:1.0', 'unknown-value', 'org/api:1.0'],
    ['libs=pandas', 'unknown-field', 'libs'],
    ['app=flask&app=script', 'duplicate-value', 'app=script'],
    ['lib=pandas,pandas', 'duplicate-value', 'pandas'],
    ['lib=%zz', 'invalid-library', '%zz'],
    ['lib=pandas>=', 'invalid-library', 'pandas>='],
    ['lib=pandas>=2,<', 'invalid-library', 'pandas>=2,<'],
    ['lib=pandas>=2;os_name', 'invalid-library', 'pandas>=2;os_name'],
    ['lib=>=2,<3', 'invalid-library', '>=2,<3'],
    ['lib=%FF', 'invalid-library', '\uFFFD'],
    ['app=__proto__', 'unknown-value', '__proto__'],
    ['constructor=1', 'unknown-field', 'constructor'],
  ])('%s names what was not understood and what is used', (query, kind, subject) => {
    const { problems } = readLink(query, known);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ kind, subject, fixes: [] });
    expect(problems[0]?.message).toMatch(/\.$/);
  });

  it('keeps the first of two libraries of one name', () => {
    expect(readLink('lib=pandas@2.0,pandas@3.0', known).recipe.libraries).toEqual([
      { name: 'pandas', extras: [], version: '2.0' },
    ]);
  });

  it('is cut where it is longer than anyone types, and says so', () => {
    const { problems } = readLink(`lib=${'a,'.repeat(50_000)}`, known);
    expect(problems.map(({ kind }) => kind)).toContain('too-long');
  });

  const fill = (length: number) => `x=${'a'.repeat(length - 'x='.length - '&'.length)}&`;

  it.each([
    { list: 'lib=', room: 12, link: 'lib=pandas,numpy,flask', reads: ['pandas'], leftOut: ['numpy'] },
    {
      list: 'a comma at the limit',
      room: 10,
      link: 'lib=pandas,numpy',
      reads: ['pandas'],
      leftOut: ['numpy'],
    },
    { list: 'an encoded comma', room: 11, link: 'lib=pandas%2Cnumpy', reads: ['pandas'], leftOut: ['numpy'] },
    {
      list: 'extras',
      room: 24,
      link: 'lib=pandas,dask[array,bag]',
      reads: ['pandas'],
      leftOut: ['dask[array,bag]'],
    },
    {
      list: 'encoded extras',
      room: 24,
      link: 'lib=flask,dask%5Barray,bag%5D',
      reads: ['flask'],
      leftOut: ['dask[array,bag]'],
    },
    { list: 'bounds', room: 21, link: 'lib=flask,pandas>=2,<3', reads: ['flask'], leftOut: ['pandas>=2,<3'] },
    {
      list: 'encoded bounds',
      room: 25,
      link: 'lib=flask,pandas%3E%3D2%2C%3C3',
      reads: ['flask'],
      leftOut: ['pandas>=2,<3'],
    },
    {
      list: 'a version',
      room: 18,
      link: 'lib=flask,pandas@3.1.1',
      reads: ['flask'],
      leftOut: ['pandas@3.1.1'],
    },
    { list: 'the first value', room: 8, link: 'lib=pandas', reads: [], leftOut: ['pandas'] },
    {
      list: 'a field at the limit',
      room: 10,
      link: 'lib=pandas&python=3.12',
      reads: ['pandas'],
      leftOut: ['python=3.12'],
    },
    { list: 'one value', room: 15, link: 'lib=flask&name=a,b', reads: ['flask'], leftOut: ['name=a,b'] },
    {
      list: 'fields after it',
      room: 8,
      link: 'lib=pandas&at=2026-11&at=2026-10&y=1',
      reads: [],
      leftOut: ['pandas', 'at=2026-11'],
    },
  ])('is read as far as the last value that stands whole: $list', ({ room, link, reads, leftOut }) => {
    const { recipe, problems } = readLink(fill(8000 - room) + link, known);
    expect(recipe).toEqual({ ...defaultRecipe, libraries: recipe.libraries });
    expect(recipe.libraries.map(printRequirement)).toEqual(reads);
    const told = problems.filter(({ kind }) => kind === 'too-long').map(({ subject }) => subject);
    expect(told).toEqual([`${8000 - room + link.length} characters`, ...leftOut]);
  });

  it('says how many values of a list are left out with the first one', () => {
    const { problems } = readLink(`${fill(7990)}lib=flask,numpy,pandas,polars`, known);
    expect(problems).toContainEqual(
      expect.objectContaining({
        subject: 'numpy',
        message: 'is left out, and so are the 2 after it: the link is too long.',
      }),
    );
  });

  it('holds only libraries that stand in it whole, wherever the limit falls', () => {
    const library = fc
      .tuple(
        fc.stringMatching(/^[a-z][a-z0-9]{0,30}$/),
        fc.constantFrom('', '[all]', '[array,bag]', '[x , y]'),
        fc.constantFrom('', '@1.20.3', '==2.31', '>=2,<3', '>=2.10, <3.11,!=2.12', '~=2026.1'),
      )
      .map((parts) => parts.join(''));
    const encoded = fc.constantFrom(
      (text: string) => text,
      encodeURIComponent,
      (text: string) => text.replaceAll(' ', '+').replaceAll(',', '%2C'),
    );
    const list = fc.array(library, { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(list, encoded, fc.integer({ min: 4, max: 2000 }), (libraries, encode, room) => {
        const link = `lib=${encode(libraries.join(','))}`;
        const whole = readLink(link, known).recipe.libraries;
        const { recipe } = readLink(fill(8000 - room) + link, known);
        expect(whole).toEqual(expect.arrayContaining([...recipe.libraries]));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([',', '[,', ',]', ', '])('is read in the time of its length: %j again and again', (piece) => {
    const { problems } = readLink(`lib=${piece.repeat(200_000)}`, known);
    expect(problems[0]?.kind).toBe('too-long');
  });

  it('leaves out what exceeds a hundred libraries, by name', () => {
    const many = Array.from({ length: 103 }, (_, index) => `lib-${String(index).padStart(3, '0')}`);
    const { recipe, problems } = readLink(`lib=${many.join(',')}`, known);
    expect(recipe.libraries).toHaveLength(100);
    expect(problems.map(({ subject }) => subject)).toEqual(['lib-100', 'lib-101', 'lib-102']);
  });

  it('never throws and always gives a recipe that prints', () => {
    const pieces = fc.constantFrom(
      'app',
      'lib',
      'name',
      '=',
      '&',
      ',',
      '%',
      '%00',
      '[',
      ']',
      '@',
      '\n',
      '"',
      '$(id)',
      'é',
      '3.13',
      'port',
    );
    const hostile = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(hostile, (query) => {
        const { recipe } = readLink(query, known);
        expect(printLink(recipe)).toMatch(/^[\w=&,@/.%+!*'()-]*$/);
        expect(recipe.name === null || parseImageName(recipe.name) !== null).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
