import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { plainProse } from './read-prose';

/** School years that it takes to read these texts (Flesch and Kincaid). */
export function gradeOfProse(texts: readonly string[]): number {
  // Names of commands and files are no words of a language: a reader takes each of them in at once.
  return gradeOf(texts.map((text) => plainProse(text.replace(/`[^`]+`/g, 'it'))));
}

function gradeOf(texts: readonly string[]): number {
  const sentences = texts.flatMap((text) =>
    text.split(/[.:?!]\s+|[.:?!]$/).filter((each) => /\w/.test(each)),
  );
  const wordsOf = sentences.flatMap((sentence) => sentence.match(/[\w’'-]+/g) ?? []);
  const syllables = wordsOf.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({ sentence: sentences.length, word: wordsOf.length, syllable: syllables });
}
