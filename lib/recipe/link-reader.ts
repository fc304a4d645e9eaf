import { cutSubject, type Problem, type ProblemKind, type Severity } from './problem';
import { parseRequirement, printPep508, printRequirement, type Requirement } from './requirement';

/** What a link is read against: ids of the snapshots that exist, newest last. What a snapshot holds is no matter of
 * reading, so that a link means the same whichever one is at hand. */
export type KnownToLink = { snapshots: readonly string[] };

type Entry = [key: string, value: string];

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

  /** The keys and values of a query. Of one that is too long, `kept` are those that stand whole before the limit: half
   * a name may be the name of something else. */
  entries(
    query: string,
    isList: (key: string) => boolean,
  ): { kept: readonly Entry[]; left: readonly Entry[] } {
    if (query.length <= longestQuery) return { kept: entriesOf(query), left: [] };
    this.complain(
      'too-long',
      `${query.length} characters`,
      `is too long for a link. Only what stands whole in the first ${longestQuery} is read.`,
    );
    const start = query.lastIndexOf('&', longestQuery) + 1;
    const kept = entriesOf(query.slice(0, start));
    const [cut, ...left] = entriesOf(query.slice(start));
    if (cut === undefined) return { kept, left };
    if (!isList(cut[0])) return { kept, left: [cut, ...left] };
    const [read] = entriesOf(query.slice(start, longestQuery));
    return { kept: [...kept, [cut[0], this.wholeValues(cut[1], read?.[1] ?? '')]], left };
  }

  /** `read` is the list as far as the limit, which may cut an escape in two. */
  private wholeValues(list: string, read: string): string {
    let length = read.length;
    while (!list.startsWith(read.slice(0, length))) length -= 1;
    const end = commasOf(list).findLast((comma) => comma <= length) ?? 0;
    const [first, ...others] = splitList(list.slice(end));
    const rest = others.length === 0 ? '' : `, and so are the ${others.length} after it`;
    if (first !== undefined) this.complain('too-long', first, `is left out${rest}: the link is too long.`);
    return list.slice(0, end);
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
  oneOrNone<Id extends string>(
    text: string,
    table: Readonly<Record<Id, unknown>>,
    what: string,
    otherwise = 'The usual one is used',
  ): Id | null {
    const id = this.lookUp<Id>(text, table);
    if (id === null)
      this.complain('unknown-value', text, `is not ${what}. ${otherwise}; there are ${listIds(table)}.`);
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

function entriesOf(query: string): Entry[] {
  return [...new URLSearchParams(query)];
}

function splitList(text: string): string[] {
  return [-1, ...commasOf(text)]
    .map((comma, index, commas) => text.slice(comma + 1, commas[index + 1]).trim())
    .filter((part) => part !== '');
}

/** Where a list is split: not inside the brackets of `name[extra,extra]`, nor between two bounds of `name>=2,<3`. */
function commasOf(text: string): number[] {
  return [...text.matchAll(/[^[\]]*[[\]]?/g)].flatMap(({ 0: stretch, index }) =>
    stretch.endsWith(']')
      ? []
      : [...stretch.matchAll(/,(?!\s*[~=!<>])/g)].map((comma) => index + comma.index),
  );
}
