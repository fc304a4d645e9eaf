import { createStore } from 'zustand/vanilla';
import { newId } from './new-id';

/** The history that this page goes on with. */
export const thread = createStore<string>(() => newId());

export function currentThread(): string {
  return thread.getState();
}
