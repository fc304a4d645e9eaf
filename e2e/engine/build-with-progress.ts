import { onTestFinished } from 'vitest';
import { run } from './docker';
import { readProgress, type Vertex } from './rawjson';
import { removeImage, testName } from './test-names';

export type ProgressBuild = { image: string; vertices: readonly Vertex[] };

/** Builds, and tells of every vertex of the build graph what became of it. */
export async function buildWithProgress(context: string, flags: readonly string[]): Promise<ProgressBuild> {
  const image = testName('progress');
  onTestFinished(() => removeImage(image));
  const args = ['buildx', 'build', '--progress=rawjson', '--provenance=false', '--tag', image];
  const { status, stderr } = await run('docker', [...args, ...flags, context]);
  if (status !== 0) throw new Error(`the build failed: ${logOf(stderr)}`);
  return { image, vertices: readProgress(stderr) };
}

/** What the steps printed; in rawjson it is base64. */
function logOf(stream: string): string {
  const logs = stream.split('\n').flatMap((line) => {
    if (!line.startsWith('{')) return [line];
    const { logs = [] } = JSON.parse(line) as { logs?: { data: string }[] };
    return logs.map(({ data }) => Buffer.from(data, 'base64').toString());
  });
  return logs.join('').slice(-4000);
}
