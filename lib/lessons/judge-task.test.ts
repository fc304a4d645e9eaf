import { expect, test } from 'vitest';
import { openInNode } from '@/buildkit/open-in-node';
import { readConversion } from '@/lib/graph/read-conversion';
import { type Bench, ignoreTextOf } from './bench';
import { type Judged, judgeTask, type ReadDockerfile } from './judge-task';
import type { Lab } from './lab';
import { labs } from './labs';
import { order } from './labs/order';

const frontend = await openInNode();

async function read(bench: Bench): Promise<ReadDockerfile> {
  const { dockerfile } = bench;
  const conversion = await frontend.convert({
    dockerfile,
    dockerignore: ignoreTextOf(bench),
    allStages: true,
  });
  const { error } = conversion;
  if (error !== null) return { failure: { line: error.lines[0]?.[0] ?? 1, message: error.message } };
  return { graph: readConversion(conversion) };
}

async function judge({ task, figures }: Lab, bench: Bench): Promise<Judged> {
  return judgeTask(task, bench, await read(bench), figures);
}

function benchOf({ task }: Lab, dockerfile: string, dockerignore?: string): Bench {
  const { files } = task.bench;
  return {
    dockerfile,
    files: dockerignore === undefined ? files : { ...files, '.dockerignore': dockerignore },
  };
}

test.for(labs.map((lab) => [lab.id, lab] as const))(
  '%s: as it is given the task is not solved, and its answer solves it',
  async ([, lab]) => {
    const { bench, answer } = lab.task;
    expect((await judge(lab, bench)).isSolved).toBe(false);
    const answered = await judge(lab, benchOf(lab, answer.dockerfile, answer.dockerignore));
    expect(answered.checks.filter(({ isMet }) => isMet !== true)).toEqual([]);
    expect(answered.isSolved).toBe(true);
  },
);

const inOrder = (...lines: readonly string[]) =>
  judge(
    order,
    benchOf(order, ['FROM python:3.13-slim', ...lines, 'CMD ["python", "app.py"]', ''].join('\n')),
  );

test('pip before its list stops the build at its line, in the engine’s words', async () => {
  const { failure, isSolved, checks, image } = await inOrder(
    'WORKDIR /app',
    'RUN pip install -r requirements.txt',
    'COPY . .',
  );
  expect(failure).toEqual({
    line: 3,
    message:
      "ERROR: Could not open requirements file: [Errno 2] No such file or directory: 'requirements.txt'",
  });
  expect(isSolved).toBe(false);
  expect(checks[0]).toEqual({ text: 'It builds', isMet: false, figure: 'line 3 fails' });
  for (const { isMet } of checks.slice(1)) expect(isMet).toBeNull();
  expect(image?.steps.map(({ state }) => state)).toEqual(['built', 'built', 'fails', 'unreached', 'built']);
});

test('COPY of a file that is not there stops it too', async () => {
  const { failure } = await inOrder('COPY nosuch.txt .');
  expect(failure?.line).toBe(2);
  expect(failure?.message).toContain('"/nosuch.txt": not found');
});

test('what BuildKit does not read has no image', async () => {
  const { image, failure, isSolved } = await inOrder('COPPY . .');
  expect(image).toBeNull();
  expect(failure?.line).toBe(2);
  expect(failure?.message).toMatch(/unknown instruction: COPPY/i);
  expect(isSolved).toBe(false);
});

test('a command that nobody has measured costs what is not known, and so nothing is solved', async () => {
  const judged = await inOrder(
    'WORKDIR /app',
    'COPY requirements.txt .',
    'RUN pip install -r requirements.txt',
    'COPY . .',
    'RUN make',
  );
  expect(judged.checks.filter(({ isMet }) => isMet !== true)).toMatchObject([{ figure: 'not known' }]);
  expect(judged.isSolved).toBe(false);
});

test('libraries count whether they are listed or named, and only those', async () => {
  const installs = async (command: string) => {
    const { checks } = await inOrder('WORKDIR /app', 'COPY . .', command);
    return checks.find(({ text }) => text.startsWith('pip installs'));
  };
  expect(await installs('RUN pip install -r requirements.txt')).toMatchObject({ isMet: true });
  expect(await installs('RUN pip install flask==3.1.2 pandas==2.3.3')).toMatchObject({ isMet: true });
  expect(await installs('RUN pip install flask-login pandas')).toMatchObject({
    isMet: false,
    figure: 'not flask',
  });
  expect(await installs('RUN echo flask pandas')).toMatchObject({ figure: 'not flask, pandas' });
});
