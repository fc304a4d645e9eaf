import { describe, expect, it } from 'vitest';
import {
  parsePackageName,
  parseRequirement,
  parseVersion,
  printPep508,
  printRequirement,
} from './requirement';

describe('a requirement', () => {
  it.each([
    ['pandas', { name: 'pandas', extras: [], version: null }],
    ['Scikit_Learn', { name: 'scikit-learn', extras: [], version: null }],
    ['ruamel.yaml@0.18.6', { name: 'ruamel-yaml', extras: [], version: '0.18.6' }],
    ['dask[complete]', { name: 'dask', extras: ['complete'], version: null }],
    ['dask[B_x, a, a]==2026.1.0', { name: 'dask', extras: ['a', 'b-x'], version: '2026.1.0' }],
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
    'pandas>=2',
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
  });
});

describe('grammars', () => {
  it('normalise names as PEP 503 says', () => {
    expect(parsePackageName('A..B__c-D')).toBe('a-b-c-d');
  });

  it.each(['1', '1.0.0', '2026.9.0', '1!2.0', '1.0a1', '1.0rc2.post3.dev4', '1.0+local.1'])(
    'accept version %s',
    (version) => {
      expect(parseVersion(version)).toBe(version);
    },
  );

  it.each(['', 'v1', '1.0-1', '1.*', '>=1', '1.0 ', '1..0', '1.0+'])('refuse version %j', (version) => {
    expect(parseVersion(version)).toBeNull();
  });
});
