import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { buildZip } from '@/lib/archive/archive';
import type { Composition } from '@/lib/composition';
import { run } from './docker';
import { testName } from './test-names';

/** A folder that is gone after the test. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'roadcut-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** The build context as somebody gets it: downloaded as a zip and unpacked by a tool that is not ours. */
export async function unzipInto(folder: string, { name, files }: Composition): Promise<string> {
  writeFileSync(join(folder, 'context.zip'), buildZip(name, files));
  const { status, stderr } = await unzip(folder);
  if (status !== 0) throw new Error(`the zip does not unpack: ${stderr}`);
  return join(folder, name);
}

/** In a folder of a name of its own: the builder keeps the files of one build for the next one of that name. */
export async function unpackContext(composition: Composition): Promise<string> {
  const folder = scratchFolder();
  const fresh = join(folder, testName(composition.name));
  renameSync(await unzipInto(folder, composition), fresh);
  return fresh;
}

async function unzip(cwd: string) {
  const hasUnzip = await run('unzip', ['-v']).then(
    () => true,
    () => false,
  );
  return hasUnzip
    ? run('unzip', ['-q', 'context.zip'], { cwd })
    : run('python3', ['-m', 'zipfile', '-e', 'context.zip', '.'], { cwd });
}
