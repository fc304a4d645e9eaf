import fc from 'fast-check';
import { expect, test } from 'vitest';
import { insertLine, linesOf, moveLine, removeLine, setLine, textOfLines } from './edit-lines';

const text = 'FROM python\nCOPY . .\nRUN pip\n';
const lines = fc.array(
  fc.string().filter((line) => !line.includes('\n')),
  { minLength: 1, maxLength: 8 },
);

test('lines and text are each other’s', () => {
  fc.assert(
    fc.property(lines, (some) => {
      expect(linesOf(textOfLines(some))).toEqual(some);
    }),
  );
});

test('a last line without a line break is a line', () => {
  expect(linesOf('FROM python\nCOPY . .')).toEqual(['FROM python', 'COPY . .']);
});

test('a line is set, put in and taken out', () => {
  expect(setLine(text, 1, 'WORKDIR /app')).toBe('FROM python\nWORKDIR /app\nRUN pip\n');
  expect(insertLine(text, 1)).toBe('FROM python\n\nCOPY . .\nRUN pip\n');
  expect(insertLine(text, 3)).toBe(`${text}\n`);
  expect(removeLine(text, 0)).toBe('COPY . .\nRUN pip\n');
});

test('line breaks that are pasted make lines', () => {
  expect(linesOf(setLine(text, 1, 'a\nb'))).toEqual(['FROM python', 'a', 'b', 'RUN pip']);
});

test('the last line that is left stays, empty', () => {
  expect(removeLine('FROM python\n', 0)).toBe('\n');
});

test('a moved line takes its new place, and none leaves the file', () => {
  expect(moveLine(text, 2, 0)).toBe('RUN pip\nFROM python\nCOPY . .\n');
  for (const [from, to] of [
    [0, -1],
    [2, 3],
    [7, 0],
  ] as const)
    expect(moveLine(text, from, to)).toBe(text);
});

test('moving loses nothing, and moving back undoes it', () => {
  fc.assert(
    fc.property(lines, fc.nat({ max: 9 }), fc.nat({ max: 9 }), (some, from, to) => {
      const before = textOfLines(some);
      const moved = moveLine(before, from, to);
      expect(linesOf(moved).toSorted()).toEqual(some.toSorted());
      expect(moveLine(moved, to, from)).toBe(before);
    }),
  );
});
