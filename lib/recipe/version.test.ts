import { satisfies } from '@renovatebot/pep440';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInRange, parseRange, parseVersion } from './version';

describe('a version', () => {
  it.each(['1', '1.0.0', '2026.9.0', '1!2.0', '1.0a1', '1.0rc2.post3.dev4', '1.0+local.1'])(
    'is read from %s',
    (version) => {
      expect(parseVersion(version)).toBe(version);
    },
  );

  it.each(['', 'v1', '1.0-1', '1.*', '>=1', '1.0 ', '1..0', '1.0+'])('is refused for %j', (version) => {
    expect(parseVersion(version)).toBeNull();
  });
});

describe('a range', () => {
  it.each([
    ['>=2', '>=2'],
    ['>= 2 , < 3', '>=2,<3'],
    ['~=2.2', '~=2.2'],
    ['==2.*', '==2.*'],
    ['!=2.0.1,>2RC1', '!=2.0.1,>2rc1'],
    ['==1.0+cpu', '==1.0+cpu'],
  ])('is read from %j', (text, expected) => {
    expect(parseRange(text)).toBe(expected);
  });

  it.each([
    '',
    '2',
    '>=',
    '>=2,',
    ',>=2',
    '=2',
    '=>2',
    '===2',
    '~=2',
    '>=2.*',
    '==2.*.1',
    '==2.0rc1.*',
    '>=2+cpu',
    '~=2.2+cpu',
    '>=2 <3',
    '>=2;python_version<"3"',
    '>=2\n--index-url x',
    '>=latest',
    `>=${'1'.repeat(100)}`,
  ])('is refused for %j', (text) => {
    expect(parseRange(text)).toBeNull();
  });

  it('takes no pre-release, and none by a bound that is one', () => {
    expect(isInRange('2.0rc1', '>=1')).toBe(false);
    expect(isInRange('2.0', '>=2.0rc1')).toBe(false);
  });

  // As the packaging module of Python answers.
  it.each([
    ['0', '==0.0.*', true],
    ['1', '==1.0.0', true],
    ['2', '~=2.0', true],
    ['1.1.post1', '==1.1.*', true],
    ['1.post1', '>1', false],
    ['1.0.post1', '>1.0.post0', true],
    ['1+cpu', '==1', true],
    ['1+cpu', '==1+gpu', false],
    ['1+cpu', '>1', false],
    ['1+cpu', '<=1', true],
    ['1', '<1.post2', true],
    ['1!1.0', '>1', true],
    ['1!1.0', '==1.*', false],
    ['1!1.2', '==1!1.*', true],
    ['1!1.2', '~=1!1.1', true],
    ['2.0', '<1!1.0', true],
  ])('says of %s in %s: %s', (version, range, answer) => {
    expect(isInRange(version, range)).toBe(answer);
  });

  const releaseOf = (length: { minLength: number; maxLength: number }) =>
    fc
      .tuple(fc.array(fc.integer({ min: 0, max: 2 }), length), fc.constantFrom('', '', '.post1', '.post2'))
      .map(([numbers, post]) => `${numbers.join('.')}${post}`);
  // The library compared with takes no account of epochs, does not fill up a version shorter
  // than a prefix, and holds nothing of a release to be below a post-release of it.
  const long = releaseOf({ minLength: 4, maxLength: 4 });
  const release = releaseOf({ minLength: 1, maxLength: 4 });
  const clause = fc
    .tuple(fc.constantFrom('~=', '==', '!=', '<=', '>=', '<', '>'), release, fc.constantFrom('', '.*'))
    .map((parts) => parts.join(''))
    .filter((text) => parseRange(text) !== null && !/^<\d.*post/.test(text));

  it('holds the versions that PEP 440 says', () => {
    fc.assert(
      fc.property(long, fc.array(clause, { minLength: 1, maxLength: 3 }), (version, clauses) => {
        const range = clauses.join(',');
        expect(isInRange(version, range), `${version} in ${range}`).toBe(satisfies(version, range));
      }),
      { numRuns: 5000 },
    );
  });
});
