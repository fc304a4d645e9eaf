import { type AppTypeId, appTypes } from '@/lib/catalogue/app-types';
import type { BaseId, Snapshot } from '@/lib/catalogue/catalogue';
import { type ServiceId, services } from '@/lib/catalogue/services';
import { parseImageName } from './image-name';
import { cutSubject, type Problem, type ProblemKind, type Severity } from './problem';
import { readPython } from './python-version';
import {
  bases,
  defaultRecipe,
  type InstallerId,
  installers,
  type OptionId,
  optionIds,
  options,
  type Recipe,
} from './recipe';
import { parseRequirement, printRequirement, type Requirement } from './requirement';

/** What a link is read against. `snapshots` are the ids that exist, newest last. */
export type KnownToLink = { snapshot: Snapshot; snapshots: readonly string[] };

export type ReadLink = { recipe: Recipe; problems: readonly Problem[] };

const longestQuery = 8000;
const mostLibraries = 100;

type Field = (text: string, reader: Reader) => Partial<Recipe>;

/** One entry per word that may stand in a link; the order is the order of a printed link. */
const fields = {
  name: (text, { complain }) => {
    const name = parseImageName(text.toLowerCase());
    if (name === null)
      complain(
        'unknown-value',
        text,
        'is not a name Docker accepts for an image. The name of the app type is used.',
      );
    else if (name !== text)
      complain('changed-value', text, `is read as “${name}”: image names are lower case.`);
    return { name };
  },
  app: (text, reader) => ({ app: reader.oneOf<AppTypeId>(text, appTypes, defaultRecipe.app, 'an app type') }),
  python: (text, { known, complain }) => {
    const version = readPython(text, known.snapshot.pythons);
    if (version !== null) return { python: version };
    complain('unknown-value', text, `is no Python this catalogue knows. ${defaultRecipe.python} is used.`);
    return {};
  },
  base: (text, reader) => ({ base: reader.oneOf<BaseId>(text, bases, defaultRecipe.base, 'a base image') }),
  lib: (text, reader) => ({ libraries: reader.libraries(text) }),
  with: (text, reader) => ({ services: reader.manyOf<ServiceId>(text, services, 'a service') }),
  installer: (text, reader) => ({
    installer: reader.oneOf<InstallerId>(text, installers, defaultRecipe.installer, 'an installer'),
  }),
  port: (text, { complain }) => {
    const port = parsePort(text);
    if (port === null)
      complain('unknown-value', text, 'is no port: 1 to 65535. The port of the app type is used.');
    return { port };
  },
  without: (text, reader) => {
    const off = reader.manyOf<OptionId>(text, options, 'a build option');
    return { options: { ...defaultRecipe.options, ...Object.fromEntries(off.map((id) => [id, false])) } };
  },
  at: (text, { known, complain }) => {
    if (known.snapshots.includes(text)) return { at: text };
    complain(
      'no-snapshot',
      text,
      `is no catalogue snapshot. The newest, ${known.snapshots.at(-1)}, is used.`,
    );
    return {};
  },
} satisfies Record<string, Field>;

type FieldName = keyof typeof fields;

/**
 * Reads the query of a link, with or without "?". Never throws and never drops anything in silence: what is not
 * understood becomes a problem, and a default takes its place.
 */
export function readLink(query: string, known: KnownToLink): ReadLink {
  const reader = new Reader(known);
  const text = reader.shorten(query.replace(/^\?/, ''));
  let recipe = defaultRecipe;
  const seen = new Set<string>();
  for (const [key, value] of new URLSearchParams(text)) {
    const field = key.trim().toLowerCase();
    if (!isField(field)) reader.complain('unknown-field', key, 'is no field of a recipe. It is ignored.');
    else if (seen.has(field))
      reader.complain(
        'duplicate-value',
        `${key}=${value}`,
        'stands in the link a second time. The first one is used.',
      );
    else if (value.trim() !== '') recipe = { ...recipe, ...fields[field](value.trim(), reader) };
    if (isField(field)) seen.add(field);
  }
  return { recipe, problems: reader.problems.map((problem) => ({ ...problem, fixes: [] })) };
}

/** The canonical query, without "?": only what differs from the defaults, in a fixed order. */
export function printLink(recipe: Recipe): string {
  const off = optionIds.filter((id) => !recipe.options[id]);
  const parts: [FieldName, string | null][] = [
    ['name', recipe.name],
    ['app', recipe.app === defaultRecipe.app ? null : recipe.app],
    ['python', recipe.python === defaultRecipe.python ? null : recipe.python],
    ['base', recipe.base === defaultRecipe.base ? null : recipe.base],
    ['lib', recipe.libraries.map(printRequirement).join(',') || null],
    ['with', recipe.services.join(',') || null],
    ['installer', recipe.installer === defaultRecipe.installer ? null : recipe.installer],
    ['port', recipe.port === null ? null : `${recipe.port}`],
    ['without', off.join(',') || null],
    ['at', recipe.at],
  ];
  return parts.flatMap(([key, value]) => (value === null ? [] : [`${key}=${encodeValue(value)}`])).join('&');
}

export function parsePort(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65535 ? port : null;
}

/** "," and "@" may stand in a query as they are, and a link without %2C can be typed by hand. Brackets may not:
 * curl takes them for a pattern. */
function encodeValue(value: string): string {
  return encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%40', '@');
}

function isField(key: string): key is FieldName {
  return Object.hasOwn(fields, key);
}

/** Splits at commas, except inside the brackets of `name[extra,extra]`. */
function splitList(text: string): string[] {
  return text
    .split(/,(?![^[\]]*\])/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

class Reader {
  readonly problems: Omit<Problem, 'fixes'>[] = [];

  constructor(readonly known: KnownToLink) {}

  complain = (kind: ProblemKind, text: string, message: string): void => {
    const severity: Severity = kind === 'changed-value' || kind === 'duplicate-value' ? 'note' : 'warning';
    this.problems.push({ kind, severity, subject: cutSubject(text), message });
  };

  shorten(query: string): string {
    if (query.length <= longestQuery) return query;
    this.complain(
      'too-long',
      `${query.length} characters`,
      `is too long for a link. Only the first ${longestQuery} are read.`,
    );
    return query.slice(0, longestQuery);
  }

  oneOf<Id extends string>(
    text: string,
    table: Readonly<Record<Id, unknown>>,
    otherwise: Id,
    what: string,
  ): Id {
    const id = this.lookUp<Id>(text, table);
    if (id !== null) return id;
    this.complain(
      'unknown-value',
      text,
      `is not ${what}. “${otherwise}” is used; there are ${listIds(table)}.`,
    );
    return otherwise;
  }

  /** Sorted, each once. */
  manyOf<Id extends string>(text: string, table: Readonly<Record<Id, unknown>>, what: string): Id[] {
    const found = new Set<Id>();
    for (const part of splitList(text)) {
      const id = this.lookUp<Id>(part, table);
      if (id === null)
        this.complain('unknown-value', part, `is not ${what}. It is left out; there are ${listIds(table)}.`);
      else if (found.has(id))
        this.complain('duplicate-value', part, 'stands in the list twice. Once is enough.');
      else found.add(id);
    }
    return [...found].sort();
  }

  libraries(text: string): Requirement[] {
    const found = new Map<string, Requirement>();
    for (const part of splitList(text)) this.library(part, found);
    const all = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { name } of all.slice(mostLibraries))
      this.complain('too-long', name, `is left out: a recipe holds at most ${mostLibraries} libraries.`);
    return all.slice(0, mostLibraries);
  }

  private library(text: string, found: Map<string, Requirement>): void {
    const requirement = parseRequirement(text);
    if (requirement === null) {
      this.complain(
        'invalid-library',
        text,
        'is not the name of a library (name, name[extra] or name@version). It is left out.',
      );
      return;
    }
    const first = found.get(requirement.name);
    if (first) {
      this.complain(
        'duplicate-value',
        text,
        `stands in the list twice. The first one, ${printRequirement(first)}, is used.`,
      );
      return;
    }
    found.set(requirement.name, requirement);
    const printed = printRequirement(requirement);
    if (printed !== text.replaceAll('==', '@').replaceAll(' ', ''))
      this.complain('changed-value', text, `is read as “${printed}”.`);
  }

  private lookUp<Id extends string>(text: string, table: Readonly<Record<Id, unknown>>): Id | null {
    const id = text.toLowerCase();
    if (!Object.hasOwn(table, id)) return null;
    if (id !== text) this.complain('changed-value', text, `is read as “${id}”.`);
    return id as Id;
  }
}

function listIds(table: Readonly<Record<string, unknown>>): string {
  return Object.keys(table).join(', ');
}
