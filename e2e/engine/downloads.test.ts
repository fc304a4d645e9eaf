import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { composeLink } from './compose-link';
import { docker } from './docker';
import { scratchFolder, unzipInto } from './scratch-context';

/**
 * BuildKit keeps the files of a build context for the next one from a folder of the same name, and takes a file
 * of the same size and time for the same file. So two downloads of one name must not have equal times.
 */
test('a second download is not mistaken for the first one', async ({ skip }) => {
  const links = ['name=twice&python=3.13', 'name=twice&python=3.14'];
  const locks: string[] = [];
  for (const link of links) {
    const composition = await composeLink(link, skip);
    const folder = await unzipInto(scratchFolder(), composition);
    writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY requirements.txt /\n');
    await docker(['build', '--output', 'result', '.'], { cwd: folder });
    const lock = readFileSync(join(folder, 'requirements.txt'), 'utf8');
    expect(readFileSync(join(folder, 'result/requirements.txt'), 'utf8')).toBe(lock);
    locks.push(lock);
  }
  expect(locks[0]?.length).toBe(locks[1]?.length);
  expect(locks[0]).not.toBe(locks[1]);
});
