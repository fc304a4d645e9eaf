import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes as Html, parse } from 'parse5';

export type PageScripts = { hashes: readonly string[]; complaint: string | null };

/** What a Content-Security-Policy must name so that a page of the export runs. */
export function readInlineScripts(html: string): PageScripts {
  const elements = [...elementsIn(parse(html, { sourceCodeLocationInfo: true }))];
  const scripts = elements.filter(({ tagName }) => tagName === 'script');
  const inline = scripts.filter(({ attrs }) => !attrs.some(({ name }) => name === 'src'));
  return {
    hashes: [...new Set(inline.map((script) => hashOf(textOf(script))))],
    complaint: complain(elements, scripts),
  };
}

/** No hash can allow these, so the page would be dead. */
function complain(elements: readonly Html.Element[], scripts: readonly Html.Element[]): string | null {
  const handler = elements.flatMap(({ attrs }) => attrs).find(({ name }) => /^on[a-z]/.test(name))?.name;
  if (handler) return `has an inline ${handler} handler, which the policy forbids`;
  if (scripts.some((script) => !script.sourceCodeLocation?.endTag)) return 'has a script without an end';
  return scripts.length === 0 ? 'has no script at all' : null;
}

function* elementsIn(parent: Html.ParentNode): Generator<Html.Element> {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    yield node;
    // What a template holds is no child of it, and may run once a script has put it into the page.
    yield* elementsIn('content' in node ? node.content : node);
  }
}

function textOf({ childNodes }: Html.Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

function hashOf(code: string): string {
  return `sha256-${createHash('sha256').update(code).digest('base64')}`;
}
