import type { LibraryDescription } from '@/lib/catalogue/catalogue';
import { parseRequirement } from '@/lib/recipe/requirement';
import type { ShelfPlace } from './remarks';
import { describeRow, type ShelfRow } from './shelf-row';
import { openShelf, type Shelf } from './shelves';

export const shelfOrders = { use: 'most used first', size: 'size added', name: 'name' } as const;
export type ShelfOrder = keyof typeof shelfOrders;

/** A row with what is said about the library, and how long its bar is: 0 to 1, on the square root of its size. */
export type ShownRow = ShelfRow & { description: LibraryDescription; bar: number };

export type ShownShelf = { shelf: Shelf; rows: readonly ShownRow[] };

/** What is on screen: the open group, or all that a search finds, group by group. */
export function showShelves(
  shelves: readonly Shelf[],
  { open, query, order }: { open: string; query: string; order: ShelfOrder },
  place: ShelfPlace,
): readonly ShownShelf[] {
  const described = new Map(place.catalogue.descriptions?.libraries.map((each) => [each.name, each]));
  const opened = openShelf(shelves, open);
  const shown = shelves.filter((shelf) => (query !== '' ? shelf.names.length > 0 : shelf === opened));
  const typed = parseRequirement(query);
  const wish = (name: string) => (typed?.name === name ? typed : { name, extras: [], version: null });
  const all = shown.map((shelf) => ({
    shelf,
    rows: shelf.names.map((name) => describeRow(wish(name), place)),
  }));
  const largest = Math.max(1, ...all.flatMap(({ rows }) => rows.map(({ bytes }) => bytes ?? 0)));
  return all.map(({ shelf, rows }) => ({
    shelf,
    rows: [...rows].sort(orders[order]).flatMap((row) => {
      const description = described.get(row.name);
      return description ? [{ ...row, description, bar: Math.sqrt((row.bytes ?? 0) / largest) }] : [];
    }),
  }));
}

const orders = {
  use: () => 0,
  size: (a, b) => (b.bytes ?? -1) - (a.bytes ?? -1),
  name: (a, b) => (a.name < b.name ? -1 : 1),
} as const satisfies Record<ShelfOrder, (a: ShelfRow, b: ShelfRow) => number>;
