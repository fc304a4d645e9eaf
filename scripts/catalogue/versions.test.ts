import { expect, it } from 'vitest';
import { fits } from './versions';

it.each([
  { version: '1.0', specifier: '', expected: true },
  { version: '2.0a1', specifier: '', expected: true },
  { version: '1.0', specifier: ' , ', expected: true },
  { version: '1.4.2', specifier: '>=1.4,<2', expected: true },
  { version: '2.0', specifier: '>=1.4,<2', expected: false },
  { version: '1.4.2', specifier: ' >= 1.4 , != 1.4.2 ', expected: false },
  { version: '1.10', specifier: '>1.9', expected: true },
  { version: '1.0.0', specifier: '==1.0', expected: true },
  { version: '2.3', specifier: '~=2.1', expected: true },
  { version: '3.0', specifier: '~=2.1', expected: false },
  { version: '2.0rc1', specifier: '>=1', expected: true },
  { version: '2.0rc1', specifier: '<2.0', expected: false },
  { version: '2.0rc1', specifier: '>=2.0', expected: false },
  { version: '3.7', specifier: '>=3.7.*', expected: true },
  { version: '3.13.15', specifier: '>= 3.7.*', expected: true },
  { version: '3.6.9', specifier: '>=3.7.*', expected: false },
  { version: '3.13.15', specifier: '!=3.0.*,>=2.7.*,!=3.1.*', expected: true },
  { version: '3.1.4', specifier: '>=2.7.*,!=3.1.*', expected: false },
  { version: '3.7.1', specifier: '==3.7.*', expected: true },
  { version: '3.8', specifier: '==3.7.*', expected: false },
  { version: '1.5', specifier: '>=1.5,', expected: true },
  { version: '1.4', specifier: '>=1.5,', expected: false },
])('$version with “$specifier”: $expected', ({ version, specifier, expected }) => {
  expect(fits(version, specifier)).toBe(expected);
  // The second answer is a remembered one.
  expect(fits(version, specifier)).toBe(expected);
});

it('does not take one question for another', () => {
  const questions = ['1', '2', '3'].flatMap((version) =>
    ['>=2', '<2', '==3'].map((specifier) => `${version}${specifier}: ${fits(version, specifier)}`),
  );
  expect(questions).toEqual([
    '1>=2: false',
    '1<2: true',
    '1==3: false',
    '2>=2: true',
    '2<2: false',
    '2==3: false',
    '3>=2: true',
    '3<2: false',
    '3==3: true',
  ]);
});
