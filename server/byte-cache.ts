import { LRUCache } from 'lru-cache';

/** What an entry costs beside its key and its value: a Map slot and small objects. */
const entryBytes = 500;

/** Keeps the values used last, up to a number of bytes. A value that is larger than all of it is not kept. */
export function createByteCache<Value extends {}>(
  maximumBytes: number,
  sizeOf: (value: Value) => number,
): LRUCache<string, Value> {
  return new LRUCache({
    maxSize: maximumBytes,
    // A character of a key takes two bytes at most.
    sizeCalculation: (value, key) => sizeOf(value) + 2 * key.length + entryBytes,
  });
}
