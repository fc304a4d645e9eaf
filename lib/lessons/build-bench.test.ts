import { expect, test } from 'vitest';
import { openInNode } from '@/buildkit/open-in-node';
import { readConversion } from '@/lib/graph/read-conversion';
import { buildBench, emptyWorkshop } from './build-bench';

const frontend = await openInNode();

const files = {
  'app.py': 'app',
  'data/a.csv': 1000,
  'data/deep/b.csv': 2000,
  'notes.txt': 'notes',
};

const everything = ['Dockerfile', 'app.py', 'data/a.csv', 'data/deep/b.csv', 'notes.txt'];

// Each as an engine sent it.
test.for([
  ['CMD ["python"]', []],
  ['COPY app.py .', ['app.py']],
  ['COPY app.py notes.txt ./', ['app.py', 'notes.txt']],
  ['COPY data /data', ['data/a.csv', 'data/deep/b.csv']],
  ['COPY *.py .', ['app.py']],
  ['COPY *a* .', ['app.py', 'data/a.csv', 'data/deep/b.csv']],
  ['COPY . .', everything],
  ['COPY --exclude=data . .', everything],
  ['RUN --mount=type=bind,target=/src cp /src/app.py /', everything],
  ['RUN --mount=type=bind,source=app.py,target=/src/app.py cp /src/app.py /', ['app.py']],
] as const)('%s: what is sent', async ([step, expected]) => {
  const dockerfile = `FROM python:3.13\n${step}\n`;
  const conversion = await frontend.convert({ dockerfile, dockerignore: '', allStages: true });
  const { image } = buildBench(emptyWorkshop, {
    bench: { dockerfile, files },
    graph: readConversion(conversion),
    figures: { bases: {}, runs: [], idle: 0, source: '' },
  });
  expect(image.sent.map(({ path }) => path).sort()).toEqual(expected);
});
