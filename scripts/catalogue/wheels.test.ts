import { expect, test } from 'vitest';
import { preferredWheel, wheelUse } from './wheels';

const glibc = { kind: 'native', targets: ['glibc-x86-64'] };

test.each([
  { file: 'flask-3.1.3-py3-none-any.whl', expected: { kind: 'any' } },
  { file: 'six-1.17.0-py2.py3-none-any.whl', expected: { kind: 'any' } },
  { file: 'numpy-2.5.5-cp313-cp313-manylinux_2_27_x86_64.manylinux_2_28_x86_64.whl', expected: glibc },
  { file: 'polars-2.1.0-cp39-abi3-manylinux2014_x86_64.whl', expected: glibc },
  { file: 'x-1-cp37.cp38.cp39-abi3-manylinux1_x86_64.whl', expected: glibc },
  { file: 'xgboost_cpu-3.4.1-py3-none-manylinux_2_28_x86_64.whl', expected: glibc },
  {
    file: 'x-1-cp313-cp313-musllinux_1_2_aarch64.whl',
    expected: { kind: 'native', targets: ['musl-arm64'] },
  },
  { file: 'x-1-cp313-cp313t-manylinux_2_28_x86_64.whl', expected: undefined },
  { file: 'x-1-cp312-cp312-manylinux_2_28_x86_64.whl', expected: undefined },
  { file: 'x-1-cp314-abi3-manylinux_2_28_x86_64.whl', expected: undefined },
  { file: 'x-1-pp310-pypy310_pp73-manylinux_2_28_x86_64.whl', expected: undefined },
  { file: 'x-1-cp313-cp313-macosx_11_0_arm64.whl', expected: undefined },
  { file: 'x-1-cp313-cp313-manylinux_2_42_x86_64.whl', expected: undefined },
  { file: 'x-1-cp313-cp313-musllinux_2_0_x86_64.whl', expected: undefined },
  { file: 'x-1-cp313-cp313-manylinux_2_28_armv7l.whl', expected: undefined },
  { file: 'x-1-py2-none-any.whl', expected: undefined },
])('$file on Python 3.13', ({ file, expected }) => {
  expect(wheelUse(file, '3.13')).toEqual(expected);
});

test('the ABI tag of Python 3.7 ends in m', () => {
  expect(wheelUse('numpy-1.21.6-cp37-cp37m-manylinux2014_x86_64.whl', '3.7')).toEqual(glibc);
});

test('pip prefers the closest Python tag, then the newest C library', () => {
  const files = [
    'x-1-py3-none-any.whl',
    'x-1-cp39-abi3-manylinux_2_28_x86_64.whl',
    'x-1-cp313-cp313-manylinux2014_x86_64.whl',
    'x-1-cp313-cp313-manylinux_2_28_x86_64.whl',
    'x-1-cp313-cp313-musllinux_1_2_x86_64.whl',
  ].map((file) => ({ file }));
  expect(preferredWheel(files, '3.13', 'glibc-x86-64')).toEqual(files[3]);
  expect(preferredWheel(files, '3.13', 'musl-x86-64')).toEqual(files[4]);
  expect(preferredWheel(files, '3.12', 'glibc-x86-64')).toEqual(files[1]);
  expect(preferredWheel(files, '3.8', 'glibc-x86-64')).toEqual(files[0]);
});
