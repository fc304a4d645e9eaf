/**
 * What a builder has kept of its builds. BuildKit looks a step up by the keys of what it reads, each of which leads to
 * the results that were once made of it: https://github.com/moby/buildkit/blob/v0.25.2/solver/cachemanager.go
 */
export type Builder<Files> = {
  /** Key of an input, its number, what the step compares and what it selects → results made of it, oldest first. */
  links: ReadonlyMap<string, readonly string[]>;
  /** Result → the files it left; a result that was pruned has none. */
  results: ReadonlyMap<string, Result<Files>>;
  /** Counts results, so that each has a name of its own and the newest is known. */
  count: number;
};

/** Files are worked out when somebody asks for them: most steps nobody copies from. */
export type Result<Files> = { files: () => Files; made: number };

export function workedOutOnce<Files>(work: () => Files): () => Files {
  let done: { files: Files } | null = null;
  return () => {
    done ??= { files: work() };
    return done.files;
  };
}

/** A builder that has built nothing. */
export function emptyBuilder<Files>(): Builder<Files> {
  return { links: new Map(), results: new Map(), count: 0 };
}

/** A key of an input, with what a step selects of it. */
export type InputKey = { key: string; selector: string };

/** A builder at work: what it had before stays as it is, and what comes new lies above it. */
export class BuilderDraft<Files> {
  private readonly before: Builder<Files>;
  private readonly links = new Map<string, readonly string[]>();
  private readonly results = new Map<string, Result<Files>>();
  private readonly unlinked: (() => void)[] = [];
  private count: number;

  constructor(before: Builder<Files>) {
    this.before = before;
    this.count = before.count;
  }

  finish(): Builder<Files> {
    for (const link of this.unlinked.splice(0)) link();
    return {
      links: new Map([...this.before.links, ...this.links]),
      results: new Map([...this.before.results, ...this.results]),
      count: this.count,
    };
  }

  /**
   * Results that were made of one of these keys. All of the keys stand for one input, so each of them leads to these
   * results from now on.
   */
  query(keys: readonly InputKey[], input: number, compared: string): Set<string> {
    const found = new Set(keys.flatMap((key) => this.linked(key, input, compared)));
    for (const key of keys) for (const id of found) this.link(key, input, compared, id);
    return found;
  }

  /** The newest of some results that still has its files. */
  newest(ids: Iterable<string>): (Result<Files> & { id: string }) | null {
    let newest: (Result<Files> & { id: string }) | null = null;
    for (const id of ids) {
      const result = this.resultOf(id);
      if (result && (newest === null || result.made > newest.made)) newest = { ...result, id };
    }
    return newest;
  }

  hasResult(id: string): boolean {
    return this.resultOf(id) !== undefined;
  }

  nextExecution(): string {
    this.count += 1;
    return `execution ${this.count}`;
  }

  /**
   * Keeps what a step left behind; gives the result's name. Only a later build finds it under the keys of its inputs:
   * this one has each step once.
   */
  keep(
    inputs: () => readonly (readonly InputKey[])[],
    compared: string,
    files: () => Files,
    isLookedUp: boolean,
  ): string {
    this.count += 1;
    const made = this.count;
    const id = isLookedUp ? `result ${made}` : this.idOf(inputs(), compared);
    this.results.set(id, { files, made });
    this.unlinked.push(() => {
      for (const [input, keys] of inputs().entries())
        for (const key of keys) this.link(key, input, compared, id);
    });
    return id;
  }

  /** A step that reads nothing. */
  keepRoot(id: string, files: () => Files): string {
    this.count += 1;
    this.results.set(id, { files, made: this.count });
    return id;
  }

  /** Under --no-cache a step is built again and kept under the name it has. */
  private idOf(inputs: readonly (readonly InputKey[])[], compared: string): string {
    let matches: string[] | null = null;
    for (const [input, keys] of inputs.entries())
      for (const key of keys) {
        const ids = this.linked(key, input, compared);
        matches =
          matches === null || (input === 0 && matches !== null)
            ? [...new Set([...(matches ?? []), ...ids])]
            : matches.filter((id) => ids.includes(id));
      }
    return matches?.[0] ?? `result ${this.count}`;
  }

  private resultOf(id: string): Result<Files> | undefined {
    return this.results.get(id) ?? this.before.results.get(id);
  }

  private linked(key: InputKey, input: number, compared: string): readonly string[] {
    const link = linkOf(key, input, compared);
    return this.links.get(link) ?? this.before.links.get(link) ?? [];
  }

  private link(key: InputKey, input: number, compared: string, id: string): void {
    const ids = this.linked(key, input, compared);
    if (!ids.includes(id)) this.links.set(linkOf(key, input, compared), [...ids, id]);
  }
}

function linkOf({ key, selector }: InputKey, input: number, compared: string): string {
  return `${key}\n${input}\n${selector}\n${compared}`;
}
