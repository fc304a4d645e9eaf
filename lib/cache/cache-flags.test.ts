import { expect, test } from 'vitest';
import { withoutCacheFlags } from './cache-flags';

test.for([
  ['uv pip install --no-cache -r a.txt', 'uv pip install -r a.txt'],
  ['uv pip install --link-mode copy -r a.txt', 'uv pip install -r a.txt'],
  ['pip install --no-cache-dir  -r a.txt', 'pip install -r a.txt'],
  ['pip install -r a.txt', 'pip install -r a.txt'],
  ['uv pip install --link-mode hardlink x', 'uv pip install --link-mode hardlink x'],
  ['tool --no-cached x', 'tool --no-cached x'],
])('%s', ([text = '', rest]) => {
  expect(withoutCacheFlags(text)).toBe(rest);
});
