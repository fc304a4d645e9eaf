import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitIntoRuns } from './row-ends';

const hash = `--hash=sha256:${'0'.repeat(64)}`;

test.each([
  { text: 'RUN pip install .', runs: ['RUN pip install .|'] },
  {
    text: '--mount=type=cache,target=/root \\',
    runs: ['-&', '-&', 'mount=type=cache,|', 'target=/&', 'root \\|'],
  },
  { text: 'a - b', runs: ['a - b|'] },
  { text: 'https://example.com/?a-b', runs: ['https:/&', '/&', 'example.com/&', '?&', 'a-&', 'b|'] },
  { text: '    --mount=a,b-c', runs: ['    --mount=a,#', 'b-&', 'c|'] },
  { text: 'a, b,,c', runs: ['a, b,,|', 'c|'] },
  { text: `    ${hash} \\`, runs: [`    ${hash} #`, '\\|'] },
  { text: '', runs: [] },
])('"$text" may be broken at $runs', ({ text, runs }) => {
  const marks = { joined: '&', loose: '|', cut: '#' };
  expect(splitIntoRuns(text).map((run) => run.text + marks[run.hold])).toEqual(runs);
});

test('nothing of a text is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('-', ',', ' ', 'a', '?', 'x'.repeat(40)) }), (text) => {
      expect(
        splitIntoRuns(text)
          .map((run) => run.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
