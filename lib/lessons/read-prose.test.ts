import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillFacts, plainProse, readProse } from './read-prose';

test('prose has code, strong words and words of the list', () => {
  expect(readProse('`COPY` makes **one** [[layer]] on the [[parent|layer below]].')).toEqual([
    { kind: 'code', text: 'COPY' },
    { kind: 'text', text: ' makes ' },
    { kind: 'strong', text: 'one' },
    { kind: 'text', text: ' ' },
    { kind: 'word', text: 'layer', word: 'layer' },
    { kind: 'text', text: ' on the ' },
    { kind: 'word', text: 'layer below', word: 'parent' },
    { kind: 'text', text: '.' },
  ]);
});

test.for(['a ` alone', '2 ** 3', '[[', '<b>', '`', '**'])('%s is text', (text) => {
  expect(readProse(text)).toEqual([{ kind: 'text', text }]);
});

test('a mark inside code is code', () => {
  expect(readProse('`**/*.csv`')).toEqual([{ kind: 'code', text: '**/*.csv' }]);
});

test('a word that no list has is our bug', () => {
  expect(() => readProse('[[nosuch]]')).toThrow('nosuch');
  expect(() => readProse('[[toString]]')).toThrow('toString');
});

test('text without marks is read as it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[^`*[\]]*$/), (text) => {
      expect(plainProse(text)).toBe(text);
    }),
  );
});

test('facts stand where they are named, and a fact that nobody computes is our bug', () => {
  expect(fillFacts('{ran} of {lines}: {ran}', { ran: '3', lines: '6' })).toBe('3 of 6: 3');
  expect(fillFacts('{"hello": "world"}', {})).toBe('{"hello": "world"}');
  expect(() => fillFacts('{nosuch}', {})).toThrow('nosuch');
});
