import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import type { EngineTrial } from '@/lib/lessons/lab';
import { everyLab } from '@/lib/lessons/labs';
import { docker, run } from './docker';
import { removeImage, testName } from './test-names';

/** For @RUN@: a run may not find what another one has left in the builder's cache. */
const marker = `${Date.now()}`;

for (const { id, trials } of everyLab.filter(({ trials }) => trials.length > 0))
  describe(`lab ${id}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'roadcut-test-'));
    const prefix = `${testName('lab')}-`;
    const images = followTags(prefix);
    afterAll(async () => {
      rmSync(folder, { recursive: true, force: true });
      await removeContainers(prefix);
      for (const image of await images.end()) await removeImage(image);
    });
    // Images and containers get names of this test's own: a reader may have made those of the page.
    const own = (text: string) => text.replace(/\blab-(?=\w)/g, prefix).replaceAll('@RUN@', marker);

    test.for(trials)('$claim', async ({ commands, prints }) => {
      const { status, printed } = await runTrial(commands.map(own), folder);
      expect(status, printed.join('\n')).toBe(0);
      expect(inOrder(prints.map(own), printed), printed.join('\n')).toEqual(prints.map(own));
    });
  });

const cut = '== what the last command prints ==';

/** One bash for all commands, stdout and stderr as one. */
async function runTrial(commands: EngineTrial['commands'], cwd: string) {
  const script = ['exec 2>&1', ...commands.slice(0, -1), `echo '${cut}'`, commands.at(-1)].join('\n');
  const env = { BUILDKIT_PROGRESS: 'plain' };
  const { status, stdout } = await run('bash', ['-euo', 'pipefail', '-c', script], { cwd, env });
  const lines = stdout.split('\n').map(squeeze);
  return { status, printed: lines.slice(lines.indexOf(cut) + 1) };
}

/** Columns are as wide as their longest name. */
function squeeze(line: string): string {
  return line.replace(/\s+/g, ' ').trim();
}

/** The expected lines that are printed one after the other, others between them. */
function inOrder(expected: readonly string[], printed: readonly string[]): string[] {
  let from = 0;
  return expected.filter((line) => {
    const at = printed.findIndex((each, index) => index >= from && patternOf(line).test(each));
    if (at !== -1) from = at + 1;
    return at !== -1;
  });
}

function patternOf(line: string): RegExp {
  const parts = squeeze(line)
    .split('…')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

async function removeContainers(prefix: string): Promise<void> {
  const names = await docker(['ps', '--all', '--format', '{{.Names}}', '--filter', `name=^/?${prefix}`]);
  for (const name of linesOf(names)) await run('docker', ['rm', '--force', '--volumes', name]);
}

/** Images that get such a name, those too that a later build takes it from. */
function followTags(prefix: string): { end: () => Promise<ReadonlySet<string>> } {
  const format = '{{.Actor.ID}} {{.Actor.Attributes.name}}';
  const args = ['events', '--filter', 'type=image', '--filter', 'event=tag', '--format', format];
  const events = spawn('docker', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const told = text(events.stdout);
  return {
    end: async () => {
      events.kill();
      const tagged = linesOf(await told).filter((line) => line.includes(prefix));
      const named = await docker([
        'image',
        'ls',
        '--quiet',
        '--no-trunc',
        '--filter',
        `reference=${prefix}*`,
      ]);
      return new Set([...tagged.map((line) => line.split(' ')[0] ?? ''), ...linesOf(named)]);
    },
  };
}

function linesOf(printed: string): string[] {
  return printed.split('\n').filter((line) => line !== '');
}
