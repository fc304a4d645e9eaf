import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Graphs, graphsFrom } from './graphs';
import { layer } from './labs/layer';
import { order } from './labs/order';
import { resolveLab } from './resolve-lab';
import { viewOutput } from './view-output';

const graphs = JSON.parse(readFileSync(new URL('./graphs.json', import.meta.url), 'utf8')) as Graphs;

test('what ran and what was found is printed as a build prints it', () => {
  const [round] = resolveLab(order, graphsFrom(graphs)).rounds;
  expect(round && viewOutput(round.ask, round.after)).toEqual({
    command: 'docker build -t app .',
    lines: [
      { text: '[1/4] FROM python:3.13-slim', note: 'CACHED', isHot: false },
      { text: '[2/4] COPY . /app', note: '', isHot: true },
      { text: '[3/4] WORKDIR /app', note: '', isHot: true },
      { text: '[4/4] RUN pip install -r requirements.txt', note: '11.1s', isHot: true },
    ],
  });
});

test('what is counted stands in the history, newest first, with one ID', () => {
  const [, round] = resolveLab(layer, graphsFrom(graphs)).rounds;
  const output = round && viewOutput(round.ask, round.after);
  expect(output?.command).toBe('docker history app');
  expect(output?.lines.map(({ note }) => note)).toHaveLength(12);
  expect(output?.lines.filter(({ isHot }) => isHot)).toHaveLength(1);
  expect(output?.lines[0]?.text).toMatch(/^its ID .*CMD/);
});
