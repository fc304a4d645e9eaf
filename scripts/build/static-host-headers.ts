import { siteHeaders } from '@/server/security-headers';
import type { ScriptHashes } from '@/server/static-files';

/** The `_headers` file that several static hosts read, with the same policy that our own server sends. */
export function printStaticHostHeaders(hashes: ScriptHashes): string {
  const { 'Content-Security-Policy': _policy, ...common } = siteHeaders('/*', []);
  const rules = Object.entries(hashes).flatMap(([page, ofPage]) => {
    const { 'Content-Security-Policy': policy } = siteHeaders(page, ofPage);
    return addressesOf(page).map((path) => printRule(path, { 'Content-Security-Policy': policy }));
  });
  const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' };
  const askedAgain = { 'Cache-Control': 'no-cache' };
  return [
    printRule('/*', common),
    ...rules,
    printRule('/_next/static/*', immutable),
    printRule('/starters/*', immutable),
    // A worker that is kept too long keeps the whole site with it.
    printRule('/sw.js', askedAgain),
  ].join('\n');
}

/** "/lessons.html" is also found as "/lessons", "/index.html" as "/". */
function addressesOf(page: string): string[] {
  const short = page.replace(/\.html$/, '').replace(/(^|\/)index$/, '$1');
  return [short, page];
}

function printRule(path: string, headers: Readonly<Record<string, string>>): string {
  return [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
}
