import { expect, test } from 'vitest';
import { descriptions } from '@/lib/testing/catalogue';
import { aliasText, describeShown, factsLine, nameMatch, sizeText, versusLine } from './shelf-words';

const described = (name: string) => {
  const found = descriptions.libraries.find((each) => each.name === name);
  if (!found) throw new Error(`${name} is not described`);
  return found;
};

test('a size is what it adds, what it has added, or not known', () => {
  expect(sizeText({ bytes: 147e6, isChosen: false })).toBe('+147 MB');
  expect(sizeText({ bytes: 62e6, isChosen: true })).toBe('62 MB');
  expect(sizeText({ bytes: 0, isChosen: false })).toBe('+0 B');
  expect(sizeText({ bytes: null, isChosen: false })).toBe('–');
  expect(sizeText({ bytes: -5e6, isChosen: false })).toBe('−5 MB');
});

test('why a library was found is told where its name does not', () => {
  expect(aliasText(described('scikit-learn'), 'skl')).toBe('import sklearn');
  expect(aliasText(described('pillow'), 'pil')).toBeNull();
  expect(aliasText(described('opencv-python-headless'), 'cv2')).toBe('import cv2');
  expect(aliasText(described('torch'), 'pytorch')).toBe('also called pytorch');
  expect(aliasText(described('pandas'), 'parquet')).toBeNull();
  expect(aliasText(described('pandas'), '')).toBeNull();
});

test('what was typed is marked in the name', () => {
  expect(nameMatch('scikit-learn', 'Learn')).toEqual([7, 12]);
  expect(nameMatch('scikit-learn', 'sklearn')).toBeNull();
  expect(nameMatch('scikit-learn', '')).toBeNull();
});

test('facts and the neighbour are one line each', () => {
  expect(factsLine(described('pandas'))).toMatch(
    /^import pandas · BSD-3-Clause · imported in a slim image on Python 3\.\d+, 2026-11-\d\d$/,
  );
  expect(factsLine({ ...described('pandas'), imported: undefined } as never)).toContain('not imported by us');
  expect(versusLine(described('tensorflow'))).toMatch(/^Rather than tensorflow-cpu: can use an NVIDIA GPU/);
  expect(versusLine({ ...described('pandas'), versus: undefined } as never)).toBeNull();
});

test('the heading counts what is shown', () => {
  const shelf = { id: 'plots', title: 'Plots', names: [], size: 13, chosen: 2 };
  expect(describeShown([{ shelf, rows: [] }], '')).toEqual({
    title: 'Plots',
    line: '13 libraries, 2 chosen',
  });
  expect(describeShown([], 'zzz').title).toBe('0 match “zzz”');
  expect(describeShown([], '').title).toBe('Libraries');
});
