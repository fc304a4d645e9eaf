import { describe, expect, it } from 'vitest';
import { parsePackageName, parseRequirement, printPep508, printRequirement } from './requirement';

describe('a requirement', () => {
  it.each([
    ['pandas', { name: 'pandas', extras: [], version: null }],
    ['Scikit_Learn', { name: 'scikit-learn', extras: [], version: null }],
    ['ruamel.yaml@0.18.6', { name: 'ruamel-yaml', extras: [], version: '0.18.6' }],
    ['dask[complete]', { name: 'dask', extras: ['complete'], version: null }],
    ['dask[B_x, a, a]==2026.1.0', { name: 'dask', extras: ['a', 'b-x'], version: '2026.1.0' }],
    ['pandas>=2', { name: 'pandas', extras: [], version: null, range: '>=2' }],
    [
      'dask[b, a] ~= 2026.1 , != 2026.1.3',
      { name: 'dask', extras: ['a', 'b'], version: null, range: '~=2026.1,!=2026.1.3' },
    ],
    ['Pandas == 2.*', { name: 'pandas', extras: [], version: null, range: '==2.*' }],
    ['pandas==2.2.0,!=2.2.1', { name: 'pandas', extras: [], version: null, range: '==2.2.0,!=2.2.1' }],
    [' torch@2.11.0+cpu ', { name: 'torch', extras: [], version: '2.11.0+cpu' }],
  ])('is read from %j', (text, expected) => {
    expect(parseRequirement(text)).toEqual(expected);
  });

  it.each([
    '',
    '-pandas',
    'pandas-',
    'pandas@',
    'pandas@latest',
    'pandas@1.0; rm -rf /',
    'pandas\nflask',
    'pandas --index-url x',
    'pandas>',
    'pandas>=2,',
    'pandas>=2 --index-url x',
    'pandas>=2;python_version<"4"',
    'pandas@>=2',
    'pandas@2,<3',
    'pandas===2',
    '>=2',
    'pandas[x]y>=2',
    'a@1@2',
    'dask[',
    'dask[x',
    'dask[a;b]',
    '../etc',
    'git+https://example.com/x',
    'x'.repeat(101),
    '<script>',
    '$(id)',
    'Ünicode',
  ])('is refused for %j', (text) => {
    expect(parseRequirement(text)).toBeNull();
  });

  it('is printed for links and for pip', () => {
    const requirement = { name: 'dask', extras: ['a', 'b'], version: '2026.1.0' };
    expect(printRequirement(requirement)).toBe('dask[a,b]@2026.1.0');
    expect(printPep508(requirement)).toBe('dask[a,b]==2026.1.0');
    const range = { name: 'dask', extras: ['a'], version: null, range: '>=2,<3' };
    expect([printRequirement(range), printPep508(range)]).toEqual(['dask[a]>=2,<3', 'dask[a]>=2,<3']);
  });
});

describe('a name', () => {
  it('is normalised as PEP 503 says', () => {
    expect(parsePackageName('A..B__c-D')).toBe('a-b-c-d');
  });
});
