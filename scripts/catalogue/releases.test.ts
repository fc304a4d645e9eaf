import { describe, expect, it } from 'vitest';
import type { IndexFile } from './index-client';
import { usableReleases } from './releases';

const python = { version: '3.13', newestPatch: '3.13.15' };

function madeFile(file: string, more: Partial<IndexFile> = {}): IndexFile {
  return { file, url: '', sha256: '', bytes: 1, uploaded: '2026-01-01', requiresPython: '', ...more };
}

/** The releases of a package `x` that has these files. */
function releasesOf(files: readonly IndexFile[], builtFromSource: string[] = []) {
  const pages: Record<string, readonly IndexFile[]> = { x: files };
  const index = { files: async (name: string) => pages[name] ?? [] };
  return usableReleases('x', python, { index, builtFromSource });
}

async function versionsOf(files: readonly string[], builtFromSource: string[] = []) {
  const releases = await releasesOf(
    files.map((file) => madeFile(file)),
    builtFromSource,
  );
  return releases.map(({ version }) => version);
}

describe('the usable releases of a package', () => {
  it('hold every file of a version that this Python can use, with the day of the first', async () => {
    const pure = madeFile('x-1.0-py3-none-any.whl', { uploaded: '2026-03-02T10:00:00Z' });
    const native = madeFile('x-1.0-cp313-cp313-musllinux_1_2_aarch64.whl', {
      uploaded: '2026-03-01T10:00:00Z',
    });
    const sdist = madeFile('x-1.0.tar.gz', { uploaded: '2026-03-03T10:00:00Z' });
    const other = madeFile('x-1.0-cp312-cp312-manylinux_2_28_x86_64.whl', {
      uploaded: '2026-03-04T10:00:00Z',
    });
    expect(await releasesOf([pure, other, sdist, native])).toEqual([
      { name: 'x', version: '1.0', uploaded: '2026-03-01T10:00:00Z', wheels: [pure, native], sdist },
    ]);
  });

  it('say nothing of a source distribution where there is none', async () => {
    const wheel = madeFile('x-1.0-py3-none-any.whl');
    expect(await releasesOf([wheel])).toEqual([
      { name: 'x', version: '1.0', uploaded: '2026-01-01', wheels: [wheel] },
    ]);
  });

  it('stand newest first, by version and not by day or spelling', async () => {
    const wheel = (version: string) => `x-${version}-py3-none-any.whl`;
    const files = ['1.9', '1.10', '1!0.1', '1.10.post1', '1.2'].map(wheel);
    expect(await versionsOf(files)).toEqual(['1!0.1', '1.10.post1', '1.10', '1.9', '1.2']);
  });

  it('are written as PEP 440 does', async () => {
    expect(await versionsOf(['x-1.0_RC1-py3-none-any.whl', 'x-1.0-rc1.exe'])).toEqual(['1.0rc1']);
  });

  it('are those whose files allow this Python, down to its patch', async () => {
    const wheel = (version: string, requiresPython: string) =>
      madeFile(`x-${version}-py3-none-any.whl`, { requiresPython });
    const releases = await releasesOf([
      wheel('5', '>=3.14'),
      wheel('4', '>=3.13.16'),
      wheel('3', '>=3.13.15'),
      wheel('2', '>=3.9.*, <4,'),
      wheel('1', '<3.13'),
    ]);
    expect(releases.map(({ version }) => version)).toEqual(['3', '2']);
  });

  it('have a wheel for this CPython on glibc x86-64', async () => {
    const files = [
      'x-8-cp312-cp312-manylinux_2_28_x86_64.whl',
      'x-7-cp313-cp313-manylinux_2_28_aarch64.whl',
      'x-6-cp313-cp313-musllinux_1_2_x86_64.whl',
      'x-5-cp313-cp313-win_amd64.whl',
      'x-4-cp313-cp313-manylinux_2_28_x86_64.whl',
      'x-3-cp39-abi3-manylinux2014_x86_64.whl',
      'x-2-py2-none-any.whl',
      'x-1-py2.py3-none-any.whl',
    ];
    expect(await versionsOf(files)).toEqual(['4', '3', '1']);
  });

  it('have a source distribution alone only where we build it ourselves', async () => {
    const files = ['x-4-cp313-cp313-win_amd64.whl', 'x-3.zip', 'x-2.tar.gz', 'x-1.tar.bz2'];
    expect(await versionsOf(files)).toEqual([]);
    expect(await versionsOf(files, ['y'])).toEqual([]);
    expect(await versionsOf(files, ['x'])).toEqual(['3', '2']);
  });

  it('are pre-releases only where there is nothing else', async () => {
    const wheel = (version: string) => `x-${version}-py3-none-any.whl`;
    const early = ['2.0a1', '2.0.dev3', '2.0rc1'].map(wheel);
    expect(await versionsOf(early)).toEqual(['2.0rc1', '2.0a1', '2.0.dev3']);
    expect(await versionsOf([...early, wheel('1.0')])).toEqual(['1.0']);
  });

  it('leave out what carries no version', async () => {
    expect(await versionsOf(['x.whl', 'x-latest.tar.gz', 'readme.txt', 'x-1.tar.gz.asc'], ['x'])).toEqual([]);
  });

  it('are none where the index has none', async () => {
    expect(
      await usableReleases('y', python, { index: { files: async () => [] }, builtFromSource: ['y'] }),
    ).toEqual([]);
  });
});
