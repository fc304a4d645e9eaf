/** Questions one click away: what is rebuilt, and what does it cost? */
export const scenarioIds = ['first', 'nothing', 'edit', 'library', 'python'] as const;
export type ScenarioId = (typeof scenarioIds)[number];

/** The word in a link that says which question it opens with. It is no field of a recipe: files do not depend on it. */
export const questionField = 'ask';

/** A link that opens with a question; the first build is what every link opens with. */
export function withQuestion(query: string, scenario: ScenarioId): string {
  if (scenario === 'first') return query;
  return [...(query === '' ? [] : [query]), `${questionField}=${scenario}`].join('&');
}
