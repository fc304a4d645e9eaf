import { spawn } from 'node:child_process';

export type Outcome = { status: number | null; stdout: string; stderr: string };

type Options = { cwd?: string; input?: string; env?: Readonly<Record<string, string>> };

/** Runs a program to its end, whatever its exit status is. */
export function run(command: string, args: readonly string[], options: Options = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: options.cwd, env: { ...process.env, ...options.env } });
    const output = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        output[stream] += text;
      });
    // A program that ends before it has read its input is judged by its exit status.
    child.stdin.on('error', () => child.stdin.destroy());
    child.stdin.end(options.input ?? '');
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...output }));
  });
}

/** Runs docker and gives what it printed; throws with its own words if it fails. */
export async function docker(args: readonly string[], options: Options = {}): Promise<string> {
  const { status, stdout, stderr } = await run('docker', args, options);
  if (status !== 0) throw new Error(`docker ${args.join(' ')}\n${stderr.slice(-4000)}`);
  return stdout.trim();
}

const answers = new Map<string, Promise<boolean>>();

/** Is it here, or does a registry give it? Asked once for each image. */
export function hasImage(image: string): Promise<boolean> {
  const known = answers.get(image) ?? findImage(image);
  answers.set(image, known);
  return known;
}

async function findImage(image: string): Promise<boolean> {
  if ((await run('docker', ['image', 'inspect', image])).status === 0) return true;
  return (await run('docker', ['pull', '--quiet', image])).status === 0;
}

/** The first of them that cannot be had, as a sentence for the report; null: all are there. */
export async function missingImage(images: readonly string[]): Promise<string | null> {
  for (const image of images)
    if (!(await hasImage(image))) return `${image} is neither here nor can it be pulled`;
  return null;
}
