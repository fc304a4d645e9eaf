import { expect, test } from 'vitest';
import { nearestNames } from './nearest-names';

const names = ['dask', 'scikit-learn', 'scipy', 'pandas', 'polars', 'plotly'];

test.each([
  { text: 'sklearn-pandass', nearest: ['pandas', 'scikit-learn'] },
  { text: 'Panda', nearest: ['pandas'] },
  { text: 'plotli', nearest: ['plotly'] },
  { text: 'qqqq', nearest: [] },
  { text: '', nearest: [] },
])('names like “$text” are $nearest', ({ text, nearest }) => {
  expect(nearestNames(text, names)).toEqual(nearest);
});
