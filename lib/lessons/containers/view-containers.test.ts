import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LabState, labStart } from '@/lib/lessons/lab-state';
import { container } from '@/lib/lessons/labs/container';
import { layOutContainers } from './lay-out-containers';
import { moveKinds, printMoves } from './moves';
import { resolveContainerLab } from './resolve-container-lab';
import { diffOf, imageText, psRows, showHost, viewColumns } from './view-containers';

const lab = resolveContainerLab(container);
const at = (state: Partial<LabState>): LabState => ({ ...labStart, ...state });

test('before the guess nothing has been done, afterwards the round is played', () => {
  expect(showHost(lab, at({})).lines).toEqual([]);
  const { lines } = showHost(lab, at({ step: 'run', said: 0 }));
  expect(lines.map(({ text }) => text)).toEqual([
    'docker stop a',
    'a',
    'docker start a',
    'a',
    'docker exec a cat /note.txt',
    'hi',
  ]);
});

test('what is removed is drawn beside what came after it', () => {
  const shown = showHost(lab, at({ round: 1, step: 'run', said: 0 }));
  const columns = viewColumns(lab, shown, null);
  expect(columns.map(({ name, state, layer }) => [name, state, layer.size])).toEqual([
    ['a', 'removed', '5.2 MB'],
    ['b', 'running', '0 B'],
    ['a', 'running', '0 B'],
  ]);
  expect(columns[2]?.sees.map(({ from }) => from)).toEqual(['not there', 'from image', 'from image']);
});

test('a guess stays with the container that it was about', () => {
  const pencil = { container: 'a', text: 'gone', isGone: true };
  const shown = showHost(lab, at({ round: 1, step: 'run', said: 1 }));
  expect(viewColumns(lab, shown, pencil).map(({ guess }) => guess?.text ?? null)).toEqual([
    'gone',
    null,
    null,
  ]);
});

test('what was committed lies under the layer of its containers', () => {
  const shown = showHost(lab, at({ step: 'build', round: 2, made: { do: 'commit.a_rm.a_notes' } }));
  const [, now] = viewColumns(lab, shown, null);
  expect(now?.committed).toEqual({ name: 'notes', size: '3 B' });
  expect(imageText(lab, shown).others).toEqual(['image notes: 3 B more']);
});

test('what docker prints is that of the model', () => {
  const shown = showHost(lab, at({}));
  expect(psRows(shown).map(({ name, size }) => [name, size])).toEqual([
    ['b', '0B'],
    ['a', '5.24MB'],
  ]);
  expect(diffOf(shown)?.rows).toContain('D /etc/motd');
});

const moves = fc.array(
  fc.record({ kind: fc.constantFrom(...moveKinds), container: fc.constantFrom('a', 'b', 'c') }),
  { maxLength: 12 },
);

test('whatever is done, all boxes stand inside the drawing and layers lie on the image', () => {
  fc.assert(
    fc.property(moves, fc.integer({ min: 320, max: 1000 }), (done, width) => {
      const text = printMoves(
        done.map(({ kind, container: name }) => ({
          kind,
          container: kind === 'run' || kind === 'notes' ? '' : name,
        })),
      );
      const columns = viewColumns(lab, showHost(lab, at({ step: 'build', made: { do: text } })), null);
      const layout = layOutContainers(columns, { width, height: 500 });
      for (const { box, layer, process } of layout.columns) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width + layout.depth.dx).toBeLessThanOrEqual(width);
        expect(layer.y + layer.height).toBeLessThanOrEqual(layout.image.y);
        expect(layer.titleY).toBeGreaterThan(process.y + process.height);
      }
      expect(layout.groundY).toBeLessThan(layout.height);
    }),
    { numRuns: 200 },
  );
});
