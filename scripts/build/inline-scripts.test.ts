import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readInlineScripts } from './inline-scripts';

test('each inline script has its hash, once; a script with src needs none', () => {
  const { hashes, complaint } = readInlineScripts(
    '<script src="/a.js" async></script><script>run(1)</script><script id="x">run(2)</script><script>run(1)</script>',
  );
  expect(complaint).toBeNull();
  expect(hashes).toEqual([hashOf('run(1)'), hashOf('run(2)')]);
});

test('a script over several lines is hashed with its white space', () => {
  expect(readInlineScripts('<script>\n  go();\n</script>').hashes).toEqual([hashOf('\n  go();\n')]);
});

test.each([
  { html: '<p>nothing</p>', expected: 'has no script at all' },
  { html: '<script>a</script><button onclick="b()">x</button>', expected: 'has an inline onclick handler' },
  { html: '<script>a</script><script>b', expected: 'has a script without an end' },
])('a page that the policy would break is refused: $expected', ({ html, expected }) => {
  expect(readInlineScripts(html).complaint).toContain(expected);
});

test('words like onclick inside a script are no handlers', () => {
  expect(readInlineScripts('<script>html = "<b onclick=x>"</script>').complaint).toBeNull();
});

function hashOf(code: string): string {
  return `sha256-${createHash('sha256').update(code).digest('base64')}`;
}
