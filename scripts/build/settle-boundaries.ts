import { type DefaultTreeAdapterTypes as Html, parse } from 'parse5';

/**
 * Puts what React wrote behind a page into its place. For a page that is streamed it writes a long <Suspense> as a
 * hidden part and a script that moves it; in a file it would only keep the page from showing until that script runs,
 * and for good where none do.
 */
export function settleBoundaries(html: string): string {
  const elements = [...elementsIn(parse(html, { sourceCodeLocationInfo: true }))];
  const moves = elements.flatMap((script) => {
    const [, place, part] = /\$RC\("(B:\w+)","(S:\w+)"\)\s*$/.exec(textOf(script)) ?? [];
    return script.tagName === 'script' && place && part ? [{ script, place, part }] : [];
  });
  const edits = moves.flatMap(({ script, place, part }) => {
    const template = locate(elements, place);
    const hidden = locate(elements, part);
    if (!template?.endTag || !hidden?.startTag || !hidden.endTag || !script.sourceCodeLocation)
      throw new Error(`the page has no ${place} or ${part}`);
    const content = html.slice(hidden.startTag.endOffset, hidden.endTag.startOffset);
    const start = template.startOffset - pending.length;
    if (html.slice(start, template.startOffset) !== pending)
      throw new Error(`${place} is no <Suspense> that waits`);
    return [
      { start, end: template.endOffset, text: `${settled}${content}` },
      { start: hidden.startOffset, end: hidden.endOffset, text: '' },
      { start: script.sourceCodeLocation.startOffset, end: script.sourceCodeLocation.endOffset, text: '' },
    ];
  });
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((page, { start, end, text }) => page.slice(0, start) + text + page.slice(end), html);
}

/** How React marks a <Suspense> whose content comes later, and one whose content is there. */
const pending = '<!--$?-->';
const settled = '<!--$-->';

function locate(elements: readonly Html.Element[], id: string): Html.Element['sourceCodeLocation'] {
  const isIt = ({ attrs }: Html.Element) => attrs.some(({ name, value }) => name === 'id' && value === id);
  return elements.find(isIt)?.sourceCodeLocation;
}

function* elementsIn(parent: Html.ParentNode): Generator<Html.Element> {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    yield node;
    yield* elementsIn(node);
  }
}

function textOf({ childNodes }: Html.Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
