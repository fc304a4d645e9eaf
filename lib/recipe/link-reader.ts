import type { Snapshot } from '@/lib/catalogue/catalogue';
import { cutSubject, type Problem, type ProblemKind, type Severity } from './problem';
import { parseRequirement, printPep508, printRequirement, type Requirement } from './requirement';

/** What a link is read against. `snapshots` are the ids that exist, newest last. */
export type KnownToLink = { snapshot: Snapshot; snapshots: readonly string[] };

const longestQuery = 8000;
const mostLibraries = 100;

/** Reads the values of one link and remembers what it could not read. */
export class LinkReader {
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

  /** Null: what was meant is not known, and the usual one is taken. */
  oneOrNone<Id extends string>(text: string, table: Readonly<Record<Id, unknown>>, what: string): Id | null {
    const id = this.lookUp<Id>(text, table);
    if (id === null)
      this.complain(
        'unknown-value',
        text,
        `is not ${what}. The usual one is used; there are ${listIds(table)}.`,
      );
    return id;
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
        'is not the name of a library (name, name[extra], name@version or name>=2,<3). It is left out.',
      );
      return;
    }
    const first = found.get(requirement.name);
    if (first) {
      this.complain(
        'duplicate-value',
        text,
        `stands in the list twice. The first one, “${printRequirement(first)}”, is used.`,
      );
      return;
    }
    found.set(requirement.name, requirement);
    const usual = [printRequirement(requirement), printPep508(requirement)];
    if (!usual.includes(text.replaceAll(' ', '')))
      this.complain('changed-value', text, `is read as “${usual[0]}”.`);
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

/** Splits at commas, except inside the brackets of `name[extra,extra]` and between two bounds of `name>=2,<3`. */
function splitList(text: string): string[] {
  return text
    .split(/,(?![^[\]]*\])(?!\s*[~=!<>])/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
