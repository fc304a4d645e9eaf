import { isWord, type WordId, words } from './words';

/** A piece of a sentence. */
export type Span =
  | { kind: 'text' | 'code' | 'strong'; text: string }
  | { kind: 'word'; text: string; word: WordId };

/** `code`, **strong**, [[word]], [[word|as it reads here]]. Anything else is text. */
export function readProse(prose: string): Span[] {
  // Every second part is a mark: what looks like half of one is text.
  return prose.split(/(`[^`]+`|\*\*[^*]+\*\*|\[\[[^\]]+\]\])/).flatMap((part, index) => {
    if (part === '') return [];
    if (index % 2 === 0) return [{ kind: 'text', text: part }] as const;
    if (part.startsWith('`')) return [{ kind: 'code', text: part.slice(1, -1) }] as const;
    if (part.startsWith('**')) return [{ kind: 'strong', text: part.slice(2, -2) }] as const;
    return [readWord(part.slice(2, -2))];
  });
}

function readWord(inner: string): Span {
  const [id = '', text] = inner.split('|');
  if (!isWord(id)) throw new Error(`the words list has no “${id}”`);
  return { kind: 'word', text: text ?? words[id].name, word: id };
}

export function plainProse(prose: string): string {
  return readProse(prose)
    .map(({ text }) => text)
    .join('');
}

/** Puts the facts of a build where a text has {names}. Throws for a fact that nobody computes. */
export function fillFacts(prose: string, facts: Readonly<Record<string, string>>): string {
  return prose.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new Error(`no build says what {${name}} is`);
    return fact;
  });
}
