import type { Catalogue, Descriptions, Graph, LibraryDescription } from '@/lib/catalogue/catalogue';

/** One name that can be found, with all that is compared with a query, in lower case. */
export type Candidate = {
  name: string;
  description: LibraryDescription | null;
  /** False: it is there only because libraries bring it. */
  isLibrary: boolean;
  /** Names one imports, and what people call it. */
  aliases: readonly string[];
  /** Its place on its shelf, where what most people use stands first. */
  order: number;
  /** Words of its keywords, its line and its group. */
  words: readonly string[];
};

const indexes = new WeakMap<
  object,
  { descriptions: Descriptions | null; candidates: readonly Candidate[] }
>();

/** The libraries, and every package that some library brings. Built once for each graph and its descriptions. */
export function searchIndex(
  { snapshot, descriptions }: Catalogue,
  graph: Graph | undefined,
): readonly Candidate[] {
  const key = graph ?? snapshot;
  const known = indexes.get(key);
  if (known && known.descriptions === descriptions) return known.candidates;
  const names = new Set([...snapshot.libraries, ...(graph?.packages ?? [])].map(({ name }) => name));
  const libraries = new Set(snapshot.libraries.map(({ name }) => name));
  const described = new Map(descriptions?.libraries.map((each) => [each.name, each]));
  const orders = orderOnShelves(descriptions);
  const titles = new Map(descriptions?.groups.map(({ id, title }) => [id, title]));
  const candidates = [...names].map((name): Candidate => {
    const description = described.get(name) ?? null;
    return {
      name,
      description,
      isLibrary: libraries.has(name),
      order: orders.get(name) ?? 0,
      aliases: [...(description?.imports ?? []), ...(description?.otherNames ?? [])].map((each) =>
        each.toLowerCase(),
      ),
      words: description ? wordsOf(description, titles.get(description.group) ?? '') : [],
    };
  });
  indexes.set(key, { descriptions, candidates });
  return candidates;
}

function orderOnShelves(descriptions: Descriptions | null): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const orders = new Map<string, number>();
  for (const { name, group } of descriptions?.libraries ?? []) {
    const order = counts.get(group) ?? 0;
    orders.set(name, order);
    counts.set(group, order + 1);
  }
  return orders;
}

function wordsOf({ keywords, summary }: LibraryDescription, group: string): string[] {
  return [...new Set(splitWords([...keywords, summary, group].join(' ')))];
}

/** "Machine-learning, in C++" gives machine, learning, in, c++. */
export function splitWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter((word) => word !== '');
}
