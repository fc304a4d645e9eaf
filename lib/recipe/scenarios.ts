/** Questions one click away: what is rebuilt, and what does it cost? */
export const scenarioIds = ['first', 'nothing', 'edit', 'library', 'python'] as const;
export type ScenarioId = (typeof scenarioIds)[number];

/** The word in a link that says which question it opens with. It is no field of a recipe: files do not depend on it. */
export const questionField = 'ask';

/** The word that says what changes it opens with: in the words of lib/change, which reads them when they are asked. */
export const changesField = 'change';

/** What is asked of a recipe: one of the questions, or changes as a link writes them; null: no changes. */
export type Asked = { scenario: ScenarioId; changes: string | null };

/** A link that opens with what is asked; the first build is what every link opens with. */
export function withQuestion(query: string, { scenario, changes }: Asked): string {
  const question = printQuestion(scenario, changes);
  return [query, question].filter((part) => part !== '').join('&');
}

/** Changes cover the question that was asked before them. */
export function isSameQuestion(a: Asked, b: Asked): boolean {
  return withQuestion('', a) === withQuestion('', b);
}

function printQuestion(scenario: ScenarioId, changes: string | null): string {
  if (changes !== null) return changes === '' ? '' : `${changesField}=${encodeWords(changes)}`;
  return scenario === 'first' ? '' : `${questionField}=${scenario}`;
}

/** Words that can be typed by hand, and that no shell reads as its own. */
function encodeWords(words: string): string {
  return encodeURIComponent(words)
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%2F', '/')
    .replaceAll('!', '%21')
    .replaceAll("'", '%27')
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')
    .replaceAll('*', '%2A');
}
