import { createHash, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../engine/docker';
import { layersOfNamed } from './image-layers';
import { lastWords, readSteps, type Step } from './read-steps';
import type { TruthCase } from './truth-case';
import { type WrittenBuild, writeCase } from './write-builds';

export type BuildResult = { failed: string | null; steps: readonly Step[] };

/** What the engine did with the builds of a case. */
export type Result = { case: string; key: string; builds: readonly BuildResult[] };

/** Of what the engine is asked: another wording of the rule asks nothing new. */
export function keyOf({ name, builds }: TruthCase): string {
  return createHash('sha256').update(JSON.stringify({ name, builds })).digest('hex');
}

export async function askEngine(folder: string, truthCase: TruthCase): Promise<Result> {
  const marker = `m${randomBytes(6).toString('hex')}`;
  const written = writeCase(join(folder, truthCase.name), truthCase, marker, await layersOfNamed(truthCase));
  const builds: BuildResult[] = [];
  for (const [index, build] of written.builds.entries())
    builds.push(await runBuild(build, truthCase.builds[index]?.dockerfile ?? '', marker));
  return { case: truthCase.name, key: keyOf(truthCase), builds };
}

/** The engine's Dockerfile has the marker in it, the one that stays has its name: so all steps are named alike. */
async function runBuild(build: WrittenBuild, dockerfile: string, marker: string): Promise<BuildResult> {
  const marked = `${build.context}.marked`;
  writeFileSync(marked, dockerfile.replaceAll('@M@', marker));
  const output = ['--progress=rawjson', '--provenance=false', '--output=type=cacheonly'];
  const args = ['buildx', 'build', ...output, '-f', marked, ...build.args, build.context];
  const { status, stderr } = await run('docker', args);
  const named = (text: string) => text.replaceAll(marker, '@M@');
  return {
    failed: status === 0 ? null : named(lastWords(stderr)),
    steps: readSteps(stderr).map(({ name, state }) => ({ name: named(name), state })),
  };
}
