import { plainText } from './plain-text';

/** The recipe that was open last, as far as a line tells of it. */
export type LastRecipe = { name: string; sentence: string; link: string };

const longest = 200;
const longestLink = 8000;

/** Null: there is none, or what is there is none. */
export function readLast(text: string | null): LastRecipe | null {
  try {
    const { name, sentence, link } = JSON.parse(text ?? '') as Record<string, unknown>;
    if (typeof name !== 'string' || typeof sentence !== 'string' || typeof link !== 'string') return null;
    if (link === '' || link.length > longestLink) return null;
    return { name: plainText(name, longest), sentence: plainText(sentence, longest), link };
  } catch {
    return null;
  }
}

export function printLast({ name, sentence, link }: LastRecipe): string {
  return JSON.stringify({ name, sentence, link });
}
