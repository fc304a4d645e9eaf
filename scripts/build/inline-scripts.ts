import { createHash } from 'node:crypto';

export type PageScripts = { hashes: readonly string[]; complaint: string | null };

/** What a Content-Security-Policy must name so that a page of the export runs. */
export function readInlineScripts(html: string): PageScripts {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)];
  const inline = scripts.filter(([, attributes = '']) => !/\ssrc\s*=/i.test(attributes));
  const hashes = inline.map(
    ([, , code = '']) => `sha256-${createHash('sha256').update(code).digest('base64')}`,
  );
  return { hashes: [...new Set(hashes)], complaint: complain(html, scripts.length) };
}

/** No hash can allow these, so the page would be dead. */
function complain(html: string, scriptCount: number): string | null {
  const markup = html.replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/gi, '$1');
  const handler = /<[a-z][^>]*\s(on[a-z]+)\s*=/i.exec(markup)?.[1];
  if (handler) return `has an inline ${handler} handler, which the policy forbids`;
  if ((html.match(/<script\b/gi)?.length ?? 0) !== scriptCount) return 'has a script without an end';
  return scriptCount === 0 ? 'has no script at all' : null;
}
