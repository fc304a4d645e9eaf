import { onTestFinished } from 'vitest';
import { docker, run } from './docker';

let count = 0;

/** Everything a test leaves with the engine has such a name; it is removed by it, and nothing else is. */
export function testName(what: string): string {
  count += 1;
  return `roadcut-test-${what}-${process.pid}-${count}`;
}

/** Builds a context into an image that is gone after the test. */
export async function buildImage(context: string, what: string, ...flags: string[]): Promise<string> {
  const image = testName(what);
  onTestFinished(() => removeImage(image));
  await docker(['build', '--progress', 'plain', '--tag', image, ...flags, context]);
  return image;
}

/** Where a test failed before it made the image, there is none to remove. */
export async function removeImage(image: string): Promise<void> {
  await run('docker', ['image', 'rm', '--force', image]);
}
