import { changesField, questionField } from '@/lib/recipe/scenarios';

export type LinkPart = { text: string; isMarked: boolean };

const marked: readonly string[] = [questionField, changesField, 'at'];

/** A link field by field, for a narrow column; joined again they are the link. Marked: what opens a question, and what
 * freezes it. */
export function linkParts(link: string): LinkPart[] {
  return link
    .split(/(?=[?&])/)
    .map((text) => ({ text, isMarked: marked.includes(/^[?&]([^=]*)/.exec(text)?.[1] ?? '') }));
}
