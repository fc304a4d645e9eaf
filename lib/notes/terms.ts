/** The four words of Docker that a beginner has to know. */
export const terms = {
  image: 'A stack of layers plus a note on how to start. Read-only.',
  layer: 'The files that one instruction added or changed.',
  container: 'A running image with a thin writable layer on top.',
  registry: 'A server that stores images, such as Docker Hub.',
} as const;
export type Term = keyof typeof terms;

export type TextPart = { text: string; term: Term | null };

const termPattern = /\b(?:image|layer|container|registry)(?:s\b|\b)/gi;

/** Splits a sentence so that each term can be shown with its definition; only its first mention is a term. */
export function markTerms(sentence: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  const seen = new Set<Term>();
  let end = 0;
  for (const match of sentence.matchAll(termPattern)) {
    const term = match[0].toLowerCase().replace(/s$/, '') as Term;
    if (seen.has(term)) continue;
    seen.add(term);
    if (match.index > end) parts.push({ text: sentence.slice(end, match.index), term: null });
    parts.push({ text: match[0], term });
    end = match.index + match[0].length;
  }
  return end < sentence.length ? [...parts, { text: sentence.slice(end), term: null }] : parts;
}
