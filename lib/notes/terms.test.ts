import { expect, test } from 'vitest';
import { markTerms } from './terms';

test('a term is marked where it is first mentioned, plural and capital too', () => {
  expect(markTerms('Layers of an image. An image is read-only.')).toEqual([
    { text: 'Layers', term: 'layer' },
    { text: ' of an ', term: null },
    { text: 'image', term: 'image' },
    { text: '. An image is read-only.', term: null },
  ]);
});

test('a part of a longer word is no term', () => {
  expect(markTerms('imagery')).toEqual([{ text: 'imagery', term: null }]);
});

test('the parts are the sentence', () => {
  const sentence = 'A container is the image plus one thin layer.';
  expect(
    markTerms(sentence)
      .map(({ text }) => text)
      .join(''),
  ).toBe(sentence);
});
