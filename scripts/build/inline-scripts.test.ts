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

test('a script is hashed as the browser reads it, not as it stands in the file', () => {
  expect(readInlineScripts('<script>a()\r\nb()</script>').hashes).toEqual([hashOf('a()\nb()')]);
});

test('what only looks like a script has no hash: in a comment, in an attribute', () => {
  const html = '<!-- <script>a</script> --><p title="<script>b</script>">x</p><script>c</script>';
  expect(readInlineScripts(html).hashes).toEqual([hashOf('c')]);
});

test('a script in a template has its hash, because it may be put into the page', () => {
  expect(readInlineScripts('<template><p><script>a</script></p></template>').hashes).toEqual([hashOf('a')]);
});

test('an attribute that only ends in src does not make a script external', () => {
  expect(readInlineScripts('<script data-src="/a.js">a</script>').hashes).toEqual([hashOf('a')]);
});

test.each([
  { html: '<p>nothing</p>', expected: 'has no script at all' },
  { html: '<script>a</script><button onclick="b()">x</button>', expected: 'has an inline onclick handler' },
  {
    html: '<script>a</script><img alt=">"\nonerror=b()>',
    expected: 'has an inline onerror handler',
  },
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
