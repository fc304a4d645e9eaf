/** Directories in between need no entry of their own. */
export type FileSpec =
  | string
  | {
      content?: string;
      mode?: number;
      /** The text of a symbolic link. */
      link?: string;
      /** The file of the context that this is a hard link to. */
      hard?: string;
      directory?: true;
    };

export type Files = Readonly<Record<string, FileSpec>>;

/** In `args`, `@CTX@` stands for the path of the context. */
export type TruthBuild = { dockerfile: string; files: Files; args?: readonly string[] };

/**
 * One builder sees the builds in turn. `rule` is one sentence: what the case shows.
 * `@M@` stands for a text that no other case and no other run has: what one case built is in no other's cache.
 */
export type TruthCase = {
  name: string;
  rule: string;
  builds: readonly TruthBuild[];
  /** Why the answer takes running a program: here it may be foreseen that a reused step is built again. */
  onlyAnEngineKnows?: string;
};

export function onlyAnEngineKnows(why: string, truthCase: TruthCase): TruthCase {
  return { ...truthCase, onlyAnEngineKnows: why };
}

/** The Dockerfile changes, the files stay. */
export function pair(
  name: string,
  rule: string,
  before: string,
  after: string,
  files: Files = {},
): TruthCase {
  return inTurn(name, rule, [
    { dockerfile: before, files },
    { dockerfile: after, files },
  ]);
}

/** The files change, the Dockerfile stays. */
export function edit(name: string, rule: string, dockerfile: string, before: Files, after: Files): TruthCase {
  return inTurn(name, rule, [
    { dockerfile, files: before },
    { dockerfile, files: after },
  ]);
}

/** Only the flags of the build change. */
export function flags(
  name: string,
  rule: string,
  dockerfile: string,
  args: readonly (readonly string[])[],
  files: Files = {},
): TruthCase {
  return inTurn(
    name,
    rule,
    args.map((some) => ({ dockerfile, files, args: some })),
  );
}

/** Dockerfiles one after the other, over the same files. */
export function series(
  name: string,
  rule: string,
  dockerfiles: readonly string[],
  files: Files = {},
): TruthCase {
  return inTurn(
    name,
    rule,
    dockerfiles.map((dockerfile) => ({ dockerfile, files })),
  );
}

export function inTurn(name: string, rule: string, builds: readonly TruthBuild[]): TruthCase {
  return { name, rule, builds };
}

/** A Dockerfile of one stage, on Python. */
export function python(...lines: string[]): string {
  return stage('python:3.13-slim', ...lines);
}

/** A Dockerfile of one stage, on Debian. */
export function debian(...lines: string[]): string {
  return stage('debian:trixie-slim', ...lines);
}

/**
 * `from` is all that follows the word FROM. The marker bears it too: with the same text after the same base,
 * two stages would share their first step.
 */
export function stage(from: string, ...lines: string[]): string {
  return [`FROM ${from}`, `RUN : @M@ ${from}`, ...lines, ''].join('\n');
}

export function stages(...parts: string[]): string {
  return parts.join('\n');
}

export function buildArg(...values: string[]): string[] {
  return values.flatMap((value) => ['--build-arg', value]);
}
