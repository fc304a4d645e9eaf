import { expect, test } from 'vitest';
import { indentOf } from './hanging-indent';

test.each([
  { keyword: 'RUN', rest: ' pip install .', indent: 0 },
  { keyword: '', rest: '    pip install .', indent: 4 },
  { keyword: '', rest: '', indent: 0 },
  { keyword: '', rest: '  ', indent: 0 },
])('"$keyword$rest" stands in by $indent', ({ keyword, rest, indent }) => {
  expect(indentOf({ keyword, rest })).toBe(indent);
});
