/** What an entry costs beside its key and its value: a Map slot and small objects. */
const entryBytes = 500;

/**
 * Keeps the values used last, up to a number of bytes: what was not used since its last turn goes first. Reading
 * only marks an entry, so that it costs nothing. A value that is larger than all of it is not kept.
 */
export class Lru<Value> {
  #entries = new Map<string, Entry<Value>>();
  #bytes = 0;

  constructor(
    readonly maximumBytes: number,
    readonly sizeOf: (value: Value) => number,
  ) {}

  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    entry.used = true;
    return entry.value;
  }

  set(key: string, value: Value): void {
    this.#remove(key);
    // A character of a key takes two bytes at most.
    const bytes = this.sizeOf(value) + 2 * key.length + entryBytes;
    if (bytes > this.maximumBytes) return;
    this.#entries.set(key, { value, bytes, used: false });
    this.#bytes += bytes;
    this.#makeRoom();
  }

  /** A Map keeps the order of insertion: the oldest entry has its turn first, and a used one gets another. */
  #makeRoom(): void {
    for (const [key, entry] of this.#entries) {
      if (this.#bytes <= this.maximumBytes) return;
      this.#remove(key);
      if (entry.used) this.#putBack(key, entry);
    }
  }

  #putBack(key: string, entry: Entry<Value>): void {
    entry.used = false;
    this.#entries.set(key, entry);
    this.#bytes += entry.bytes;
  }

  #remove(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#bytes -= entry.bytes;
  }
}

type Entry<Value> = { value: Value; bytes: number; used: boolean };
