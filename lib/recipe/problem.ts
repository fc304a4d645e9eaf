import type { Recipe } from './recipe';

/** Something that needs the reader's eye. Nothing of it ever stops a composition. */
export type Problem = {
  /** Names the page docs/problems/<kind>.md. */
  kind: ProblemKind;
  severity: Severity;
  /** The text or thing it is about, cut to 80 characters. Plain text of strangers: never markup. */
  subject: string;
  /** What is wrong and what is used instead: one or two sentences. */
  message: string;
  /** Ways out, best first; each is the recipe one gets. Empty: there is nothing to choose. */
  fixes: readonly Fix[];
};

/** error: the build would fail. warning: it builds, but not as somebody may think. note: good to know. */
export type Severity = 'error' | 'warning' | 'note';

export type Fix = { label: string; recipe: Recipe };

export const problemKinds = {
  'unknown-field': 'A word of the link that no field has',
  'unknown-value': 'A value that the field does not offer',
  'changed-value': 'A value that was read in its usual spelling',
  'duplicate-value': 'A value that stands in the link twice',
  'invalid-library': 'Text that is no name of a library',
  'too-long': 'A link longer than anyone types',
  'end-of-life': 'A Python without security fixes',
  'exact-release': 'A release of Python older than the one the lock was made for',
  'not-locked': 'A library whose versions are not pinned',
  held: 'A library that is older than it could be',
  clash: 'Libraries that cannot go together',
  torch: 'A build of torch that is larger than needed, or cannot be had',
  'no-wheel': 'A library that has no wheel for the chosen base',
  'same-module': 'Two libraries that install the same module',
  'no-arm64': 'A library that has no wheel for arm64',
  'no-package': 'A library that needs a package which the base’s distribution does not have',
  'not-run': 'A base image that we could not run',
  'no-installer': 'An installer that does not run on the chosen Python',
  'not-in-catalogue': 'A Python or a base image that the catalogue of the recipe does not have',
  'no-snapshot': 'A catalogue snapshot that is not known',
  'idle-service': 'A service that has nothing to do',
  'runs-as-root': 'An app that refuses to run as root',
} as const;
export type ProblemKind = keyof typeof problemKinds;

const longestSubject = 80;

export function cutSubject(text: string): string {
  return text.length <= longestSubject ? text : `${text.slice(0, longestSubject - 1)}…`;
}
