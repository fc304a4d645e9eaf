export type StorageState = 'kept' | 'full' | 'denied';

/** Undefined: this browser lets nobody read. Null: nothing is there. */
export function recall(key: string): string | null | undefined {
  try {
    return localStorage.getItem(key);
  } catch {
    return undefined;
  }
}

/** Null removes it. What could not be kept is said, and lasts as long as the page. */
export function remember(key: string, text: string | null): StorageState {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return 'kept';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'denied';
  }
}
