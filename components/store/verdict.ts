/** What a judge of Dockerfiles objects to. */
export type Remark = {
  /** Null: this is no rule, it stops the build. */
  rule: string | null;
  message: string;
  /** Address of the rule's page. */
  page: string | null;
  /** Null: it is about no line. */
  line: number | null;
};

/** What the judge reads. */
export type Judged = { dockerfile: string; dockerignore: string };

/** What BuildKit says, and of which text. `absent`: it could not be had. */
export type Verdict =
  | { state: 'loading' }
  | { state: 'absent' }
  | { state: 'given'; of: Judged; remarks: readonly Remark[] };

export function isSameText(one: Judged, other: Judged): boolean {
  return one.dockerfile === other.dockerfile && one.dockerignore === other.dockerignore;
}
