import { type FieldName, fieldNames, fieldOf, fields } from './fields';
import { type KnownToLink, LinkReader } from './link-reader';
import type { Problem } from './problem';
import { defaultRecipe, type Recipe } from './recipe';
import { changesField, questionField, type ScenarioId, scenarioIds } from './scenarios';

export type ReadLink = {
  recipe: Recipe;
  /** What the link asks; null: nothing, or nothing that is known. */
  question: ScenarioId | null;
  /** The changes that it asks about, as it has them: `readChanges` of lib/change reads them. Null: none. */
  changes: string | null;
  problems: readonly Problem[];
};

type QuestionField = typeof questionField | typeof changesField;
type LinkField = FieldName | QuestionField;

const questions = Object.fromEntries(scenarioIds.map((id) => [id, id])) as Record<ScenarioId, ScenarioId>;

/**
 * Reads the query of a link, with or without "?". Never throws and never drops anything in silence: what is not
 * understood becomes a problem, and a default takes its place.
 */
export function readLink(query: string, known: KnownToLink): ReadLink {
  const reader = new LinkReader(known);
  const { kept, left } = reader.entries(query.replace(/^\?/, ''), isList);
  let recipe = defaultRecipe;
  let question: ScenarioId | null = null;
  let changes: string | null = null;
  const seen = new Set<LinkField>();
  for (const [key, value] of kept) {
    const field = fieldNameOf(key);
    if (field === null)
      reader.complain('unknown-field', key || `=${value}`, 'is no field of a recipe. It is ignored.');
    else if (seen.has(field))
      reader.complain(
        'duplicate-value',
        `${key}=${value}`,
        'stands in the link a second time. The first one is used.',
      );
    else if (value.trim() === '') continue;
    else if (field === questionField) question = readQuestion(value.trim(), reader);
    else if (field === changesField) changes = value.trim();
    else recipe = { ...recipe, ...fieldOf(field).read(value.trim(), reader) };
    if (field !== null) seen.add(field);
  }
  for (const [key, value] of left) {
    const field = fieldNameOf(key);
    if (field === null || seen.has(field)) continue;
    reader.complain('too-long', `${key}=${value}`, 'is left out: the link is too long.');
    seen.add(field);
  }
  const problems = reader.problems.map((problem) => ({ ...problem, fixes: [] }));
  return { recipe, question, changes, problems };
}

function readQuestion(text: string, reader: LinkReader): ScenarioId | null {
  return reader.oneOrNone(text, questions, 'a question', 'The first build is shown');
}

/** The canonical query, without "?": only what differs from the defaults, in a fixed order. */
export function printLink(recipe: Recipe): string {
  return fieldNames
    .flatMap((name) => {
      const value = fieldOf(name).print(recipe);
      return value === null ? [] : [`${name}=${encodeValue(value)}`];
    })
    .join('&');
}

/** ",", "@" and "/" may stand in a query as they are, and a link without %2C can be typed by hand. Brackets may not:
 * curl takes them for a pattern; nor may "!", which an interactive shell expands even between double quotes. */
function encodeValue(value: string): string {
  return encodeURIComponent(value)
    .replaceAll('%2C', ',')
    .replaceAll('%40', '@')
    .replaceAll('%2F', '/')
    .replaceAll('!', '%21');
}

function fieldNameOf(key: string): LinkField | null {
  const name = key.trim().toLowerCase();
  return isQuestion(name) || Object.hasOwn(fields, name) ? (name as LinkField) : null;
}

function isList(key: string): boolean {
  const name = fieldNameOf(key);
  return name !== null && !isQuestion(name) && fieldOf(name).isList === true;
}

/** No field of a recipe: files do not depend on it. */
function isQuestion(name: string): name is QuestionField {
  return name === questionField || name === changesField;
}
