import { expect, test } from 'vitest';
import type { Progress } from './progress';
import { type CsvLab, printProgressCsv } from './progress-csv';

const lab = (texts: readonly string[]): CsvLab => ({
  id: 'order',
  number: 3,
  title: 'Why order matters',
  rounds: [
    { question: 'Which steps run again?', answers: texts.map((text) => ({ text })) },
    { question: 'What does `touch` change?', answers: texts.map((text) => ({ text })) },
    { question: 'What does pip do?', answers: texts.map((text) => ({ text })) },
  ],
});

const said = (index: number | 'unsure', isRight: boolean, tries: number) => ({
  said: index,
  isRight,
  tries,
  isDone: true,
});

function rows(progress: Progress, texts: readonly string[]): string[] {
  return printProgressCsv(progress, [lab(texts)]).split('\r\n');
}

test('a learner who has answered nothing saves the heads alone', () => {
  expect(printProgressCsv({}, [lab(['Only COPY'])])).toBe(
    'Lab,Question,First answer,Right at once,Tries\r\n',
  );
});

test('each answered question is a row, and an open one is none', () => {
  const answers = [said(0, true, 1), null, said('unsure', false, 2)];
  expect(rows({ order: { answers, isSolved: false } }, ['Only `COPY`'])).toEqual([
    'Lab,Question,First answer,Right at once,Tries',
    '3 Why order matters,1 Which steps run again?,Only COPY,yes,1',
    '3 Why order matters,3 What does pip do?,I don’t know yet,no,2',
    '',
  ]);
});

test('right at once is what a full square says: the first answer and the first reason', () => {
  const answers = [said(0, true, 2), said(0, false, 1), said(0, true, 0)];
  const column = rows({ order: { answers, isSolved: false } }, ['All']).map((row) => row.split(',')[3]);
  expect(column).toEqual(['Right at once', 'no', 'no', 'yes', undefined]);
});

test.each([
  ['COPY, and pip', '"COPY, and pip"'],
  ['says "no"', '"says ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@cell', "'@cell"],
  ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  ['1 = 1', '1 = 1'],
])('%j stands in the table as %s', (text, cell) => {
  const progress = { order: { answers: [said(0, true, 1), null, null], isSolved: false } };
  expect(printProgressCsv(progress, [lab([text])])).toContain(`again?,${cell},yes,1\r\n`);
});

test('an answer that a lab no longer has leaves its cell empty', () => {
  const progress = { order: { answers: [said(7, false, 1), null, null], isSolved: false } };
  expect(rows(progress, ['All'])[1]).toBe('3 Why order matters,1 Which steps run again?,,no,1');
});
