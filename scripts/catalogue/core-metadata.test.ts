import { describe, expect, it } from 'vitest';
import { normalise, readRequiresDist } from './core-metadata';

function readLine(requirement: string) {
  return readRequiresDist(`Metadata-Version: 2.1\nRequires-Dist: ${requirement}\n`);
}

describe('a requirement of METADATA', () => {
  it.each([
    { written: 'numpy', expected: { name: 'numpy', extras: [], specifier: '' } },
    { written: 'numpy>=1.26,<3', expected: { name: 'numpy', extras: [], specifier: '>=1.26,<3' } },
    { written: 'numpy ~= 2.1', expected: { name: 'numpy', extras: [], specifier: '~= 2.1' } },
    {
      written: 'zope.interface (>=3.7.*)',
      expected: { name: 'zope-interface', extras: [], specifier: '>=3.7.*' },
    },
    { written: 'six(>=1.5,)', expected: { name: 'six', extras: [], specifier: '>=1.5,' } },
    {
      written: 'dask [array, Data_Frame] (>=2024)',
      expected: { name: 'dask', extras: ['array', 'data-frame'], specifier: '>=2024' },
    },
    { written: 'dask[]', expected: { name: 'dask', extras: [], specifier: '' } },
    {
      written: 'Typing_Extensions>=4;python_version<"3.11"',
      expected: { name: 'typing-extensions', extras: [], specifier: '>=4', marker: 'python_version<"3.11"' },
    },
    {
      written: "pytest[own] (>=7) ; (os_name == 'nt' or os_name == 'posix') and extra == 'test'",
      expected: {
        name: 'pytest',
        extras: ['own'],
        specifier: '>=7',
        marker: "(os_name == 'nt' or os_name == 'posix') and extra == 'test'",
      },
    },
    {
      written: "tomli >=1 ; python_version < '3.11' ",
      expected: { name: 'tomli', extras: [], specifier: '>=1', marker: "python_version < '3.11'" },
    },
    { written: 'numpy ;', expected: { name: 'numpy', extras: [], specifier: '' } },
  ])('is read where it says $written', ({ written, expected }) => {
    expect(readLine(written)).toEqual([expected]);
  });

  it.each(['', '>=1.0', 'tool @ https://example.org/tool.zip', 'numpy (>=1) (<2)'])(
    'stops the build where it says “%s”',
    (written) => {
      expect(() => readLine(written)).toThrow(`Cannot read the requirement: ${written}`);
    },
  );
});

describe('the requirements of a METADATA file', () => {
  it('are its Requires-Dist headers in their order, in any case and with any line end', () => {
    const metadata = 'Name: x\r\nRequires-Dist: b>1\r\nRequires: c\r\nrequires-dist:a\r\n\r\nWhat it is for';
    expect(readRequiresDist(metadata)).toEqual([
      { name: 'b', extras: [], specifier: '>1' },
      { name: 'a', extras: [], specifier: '' },
    ]);
  });

  it('end where the description begins', () => {
    expect(readRequiresDist('Name: x\nRequires-Dist: a\n\nRequires-Dist: not one\n')).toEqual([
      { name: 'a', extras: [], specifier: '' },
    ]);
  });

  it('are none where the file names none', () => {
    expect(readRequiresDist('Name: x\nVersion: 1\n')).toEqual([]);
  });
});

it('writes a name as PEP 503 does', () => {
  expect(normalise(' Zope.-_Interface ')).toBe('zope-interface');
});
