import { argumentsOf, type Change, printChange } from './change';
import type { Offer, Verb } from './offer-changes';

/** As a link writes them. */
export function printChanges(changes: readonly Change[]): string {
  return changes.map(printChange).join(',');
}

/** A verb of a line that is asked about, with what was written in its blank. */
export type Picked = { verb: Verb; change: Change };

/** Null: nothing of this line is asked about. */
export function findPicked({ verbs }: Offer, asked: readonly Change[]): Picked | null {
  for (const verb of verbs) {
    const change = asked.find((each) => isOf(verb, each));
    if (change !== undefined) return { verb, change };
  }
  return null;
}

/** What stands in a blank may be anything. */
function isOf({ change, blank }: Verb, asked: Change): boolean {
  if (blank === null) return printChange(asked) === printChange(change);
  const fixed = (each: Change) => [each.kind, ...argumentsOf(each).slice(0, -1)].join('\n');
  return fixed(asked) === fixed(change);
}

/** The text of a change that stands in its blank. */
export function textInBlank(change: Change): string {
  return argumentsOf(change).at(-1) ?? '';
}

/** `next` in the place of `old`; null: none. */
export function replaceChange(
  asked: readonly Change[],
  old: Change | null,
  next: Change | null,
): readonly Change[] {
  const added = next === null ? [] : [next];
  const at = old === null ? -1 : asked.indexOf(old);
  return at === -1 ? [...asked, ...added] : asked.toSpliced(at, 1, ...added);
}
