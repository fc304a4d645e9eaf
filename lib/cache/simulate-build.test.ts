import { beforeAll, expect, test } from 'vitest';
import type { ConvertRequest, Frontend } from '@/buildkit/frontend';
import { openInNode } from '@/buildkit/open-in-node';
import { readConversion } from '@/lib/graph/read-conversion';
import { emptyBuilder } from './builder';
import { exportCache } from './export-cache';
import { emptyTree, type FileTree, TreeDraft } from './file-tree';
import { simulateBuild } from './simulate-build';
import { treeRules } from './tree-rules';

let frontend: Frontend;
beforeAll(async () => {
  frontend = await openInNode();
});

/** Files of a context: text by path. */
type Files = Readonly<Record<string, string>>;

function treeOf(files: Files): FileTree {
  const draft = new TreeDraft(emptyTree);
  for (const [path, text] of Object.entries(files)) draft.putFile(`/${path}`, { bytes: `text:${text}` });
  return draft.finish();
}

async function build(
  lines: readonly string[],
  files: Files,
  request: Partial<ConvertRequest> = {},
  from = emptyBuilder<FileTree>(),
) {
  const conversion = await frontend.convert({ dockerfile: lines.join('\n'), allStages: true, ...request });
  expect(conversion.error).toBeNull();
  const graph = readConversion(conversion);
  const outcome = simulateBuild(from, { graph, contexts: { context: treeOf(files) } }, treeRules);
  const steps = graph.vertices.filter(
    ({ operation }) => operation.kind === 'run' || operation.kind === 'files',
  );
  const states = Object.fromEntries(
    steps.map(({ id, name }) => [name.replace(/^\[.*?\] /, ''), outcome.fates.get(id)?.state]),
  );
  return { outcome, states, exported: (mode: 'min' | 'max') => exportCache(outcome, graph, mode) };
}

const staged = [
  'FROM python:3.13 AS made',
  'COPY list.txt /list.txt',
  'RUN make /out',
  'FROM python:3.13',
  'RUN mkdir /app',
  'COPY --from=made /out /app/out',
  'COPY code.py /app/',
];
const files = { 'list.txt': 'a', 'code.py': 'b' };

test('a registry that has the image’s layers saves the stage as long as nothing in it changes', async () => {
  const { exported } = await build(staged, files);
  const unchanged = await build(staged, files, {}, exported('min'));
  expect(new Set(Object.values(unchanged.states))).toEqual(new Set(['reused']));
  const edited = { ...files, 'code.py': 'c' };
  const { states } = await build(staged, edited, {}, exported('min'));
  expect(Object.entries(states).filter(([, state]) => state === 'rebuilt')).toEqual([
    ['COPY code.py /app/', 'rebuilt'],
  ]);
});

test('a step above a change in a stage is found with all results, and not with the image’s layers alone', async () => {
  const lines = [
    'FROM python:3.13 AS made',
    'RUN make /tools',
    'COPY list.txt /list.txt',
    'RUN make /out',
    'FROM python:3.13',
    'COPY --from=made /out /out',
  ];
  const { exported } = await build(lines, files);
  const edited = { ...files, 'list.txt': 'b' };
  const tools = async (mode: 'min' | 'max') =>
    (await build(lines, edited, {}, exported(mode))).states['RUN make /tools'];
  expect(await tools('max')).toBe('reused');
  expect(await tools('min')).toBe('rebuilt');
});

test('a way back hits again, whatever was built between', async () => {
  const first = await build(staged, files);
  const between = await build(staged, { ...files, 'list.txt': 'b' }, {}, first.outcome.builder);
  expect(between.states['RUN make /out']).toBe('rebuilt');
  const back = await build(staged, files, {}, between.outcome.builder);
  expect(new Set(Object.values(back.states))).toEqual(new Set(['reused']));
});

test('what --no-cache builds is filed under the same name, so the build after it hits', async () => {
  const first = await build(staged, files);
  const anew = await build(staged, files, { noCache: 'all' }, first.outcome.builder);
  expect(new Set(Object.values(anew.states))).toEqual(new Set(['rebuilt']));
  const after = await build(staged, files, {}, anew.outcome.builder);
  expect(new Set(Object.values(after.states))).toEqual(new Set(['reused']));
});

test('stages that the target does not need are told to be so', async () => {
  const { states } = await build(staged, files, { target: 'made' });
  expect(states).toEqual({
    'COPY list.txt /list.txt': 'rebuilt',
    'RUN make /out': 'rebuilt',
    'RUN mkdir /app': 'not needed',
    'COPY --from=made /out /app/out': 'not needed',
    'COPY code.py /app/': 'not needed',
  });
});

test('a step that fails stops the build, and the next build runs it again', async () => {
  const lines = ['FROM python:3.13', 'RUN mkdir /a', 'RUN exit 1', 'RUN mkdir /b'];
  const first = await build(lines, {});
  expect(first.states).toEqual({
    'RUN mkdir /a': 'rebuilt',
    'RUN exit 1': 'rebuilt',
    'RUN mkdir /b': 'not needed',
  });
  const again = await build(lines, {}, {}, first.outcome.builder);
  expect(again.states).toEqual({
    'RUN mkdir /a': 'reused',
    'RUN exit 1': 'rebuilt',
    'RUN mkdir /b': 'not needed',
  });
});

test('a COPY --link that is merged stands by itself; the merge does not', async () => {
  const lines = (first: string) => ['FROM python:3.13', `RUN ${first}`, 'COPY --link code.py /app/'];
  const one = await build(lines('true'), files, { mergeOp: true });
  const two = await build(lines('false'), files, { mergeOp: true }, one.outcome.builder);
  expect(two.states['COPY --link code.py /app/']).toBe('reused');
  expect([...two.outcome.fates.values()].filter(({ state }) => state === 'rebuilt')).toHaveLength(2);
});
