import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, type TestContext, test } from 'vitest';
import type { Composition } from '@/lib/composition';
import { lineOf, runLine } from './command-lines';
import { composeLink } from './compose-link';
import { startContainer, waitForHealth } from './container';
import { docker, run } from './docker';
import { findFreePort, isFree } from './free-port';
import { unpackContext } from './scratch-context';
import { removeImage, testName } from './test-names';

const rounds = ['first', 'second'];

test('the lines of a Flask app build, run, look, stop and run again after an edit, twice', async ({
  skip,
}) => {
  const port = await findFreePort();
  const app = await prepare(`port=${port}`, skip);
  const runAndLook = async (answer: string) => {
    const container = await runLine(app.line('run'), app.cwd);
    expect(await waitForHealth(container)).toBe('healthy');
    await runLine(app.line('ask'), app.cwd);
    expect(await (await fetch(`http://localhost:${port}/edited`)).text()).toBe(answer);
    return followLog(app.line('logs'), 'GET /edited', app.cwd);
  };
  const edit = (answer: string) =>
    app.append('app.py', `@app.get("/edited")\ndef edited():\n    return "${answer}"\n`);
  for (const round of rounds) {
    edit(`${round} code`);
    await app.build();
    const log = await runAndLook(`${round} code`);
    edit(`${round} edit`);
    await app.build();
    await runLine(app.line('stop'), app.cwd);
    expect(await log.exit).toBe(0);
    const nextLog = await runAndLook(`${round} edit`);
    await runLine(app.line('stop'), app.cwd);
    expect(await nextLog.exit).toBe(0);
  }
});

test('the lines of a script build it and run it again after an edit, twice, and leave no container', async ({
  skip,
}) => {
  const app = await prepare('app=script', skip);
  for (const round of rounds)
    for (const text of [`${round} code`, `${round} edit`]) {
      app.append('main.py', `print("${text}")\n`);
      await app.build();
      expect(await runLine(app.line('run'), app.cwd)).toContain(text);
      expect(await docker(['ps', '--all', '--quiet', '--filter', `ancestor=${app.name}`])).toBe('');
    }
});

test('a name or a port that is taken is dealt with as the README says', async ({ skip }) => {
  const port = await findFreePort();
  skip(!(await isFree(port + 1)), `port ${port + 1} is in use here`);
  const app = await prepare(`port=${port}`, skip);
  const [remove, elsewhere] = readAdvice(app.composition);
  const start = app.line('run');
  const startElsewhere = start.replace(`-p ${port}:${port}`, elsewhere);
  expect(startElsewhere).not.toBe(start);
  const refusal = async (line: string) => {
    const { status, stderr } = await run('sh', ['-c', line], { cwd: app.cwd });
    expect(status).toBe(125);
    return stderr;
  };
  await app.build();
  await runLine(start, app.cwd);
  expect(await refusal(start)).toMatch(/Conflict.* name .* already in use/);
  await runLine(remove, app.cwd);
  await runLine(start, app.cwd);
  await runLine(remove, app.cwd);

  await startContainer('holder', ['--publish', `${port}:${port}`], app.name);
  expect(await refusal(start)).toMatch(/port is already allocated|address already in use/);
  expect(await refusal(startElsewhere)).toMatch(/Conflict.* name .* already in use/);
  await runLine(remove, app.cwd);
  expect(await waitForHealth(await runLine(startElsewhere, app.cwd))).toBe('healthy');
  expect((await fetch(`http://localhost:${port + 1}/health`)).status).toBe(200);
});

/** The context of a recipe, with its lines; its container and every image it was built into go with the test. */
async function prepare(link: string, skip: TestContext['skip']) {
  const composition = await composeLink(`name=${testName('twice')}&${link}`, skip);
  const { name } = composition;
  const cwd = await unpackContext(composition);
  const images = new Set<string>();
  onTestFinished(async () => {
    await run('docker', ['rm', '--force', name]);
    for (const image of images) await removeImage(image);
  });
  const originals = new Map<string, string>();
  return {
    name,
    composition,
    cwd,
    line: (id: string) => lineOf(composition, id),
    build: async () => {
      await runLine(lineOf(composition, 'build'), cwd);
      images.add(await docker(['image', 'inspect', '--format', '{{.Id}}', name]));
    },
    /** Below what the starter code has, instead of what was there. */
    append: (file: string, text: string) => {
      const path = join(cwd, 'src', file);
      const original = originals.get(file) ?? readFileSync(path, 'utf8');
      originals.set(file, original);
      writeFileSync(path, `${original}\n\n${text}`);
    },
  };
}

/** The two pieces of code of the README's sentence: what removes the container, and another port. */
function readAdvice({ commands, files }: Composition): [string, string] {
  const sentence = commands[0]?.whenRefused ?? '';
  expect(files.find(({ path }) => path === 'README.md')?.text.split('\n')).toContain(sentence);
  const [remove = '', elsewhere = ''] = [...sentence.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
  return [remove, elsewhere];
}

/** Follows a log to the first line that holds a text, and then on to its end. */
async function followLog(line: string, text: string, cwd: string): Promise<{ exit: Promise<number> }> {
  const child = spawn('sh', ['-c', line], { cwd });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk;
  });
  const exit = once(child, 'close').then(([status]) => status);
  for await (const each of createInterface({ input: child.stdout }))
    if (each.includes(text)) {
      child.stdout.resume();
      return { exit };
    }
  throw new Error(`${line} ended without “${text}”\n${errors}`);
}
