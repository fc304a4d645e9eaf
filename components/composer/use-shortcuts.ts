'use client';

import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { useComposerStore } from '@/components/store/composer-provider';
import type { ComposerStore } from '@/components/store/composer-store';
import { selectComposition } from '@/components/store/selectors';
import { shownFiles } from '@/lib/file-view/shown-files';
import { scenarioIds } from '@/lib/recipe/scenarios';

/**
 * Keys of the whole page. A control that has a key of its own says so with `aria-keyshortcuts`, and the key does
 * what a click does; keys without a control are in the table below.
 */
export function useShortcuts(): void {
  const store = useComposerStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing || isTyping(event.target)) return;
      const handled =
        event.ctrlKey || event.metaKey ? pressHistory(store, event) : pressKey(store, event.key);
      if (handled) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('dialog, .monaco-editor') || target.isContentEditable) return true;
  const typed = 'input:not([type="radio"], [type="checkbox"]), textarea, select';
  return target.matches(typed);
}

function pressHistory(store: ComposerStore, { key, shiftKey }: KeyboardEvent): boolean {
  if (key.toLowerCase() !== 'z') return false;
  const { undo, redo } = store.getState();
  if (shiftKey) redo();
  else undo();
  return true;
}

function pressKey(store: ComposerStore, key: string): boolean {
  const scenario = scenarioIds[Number.parseInt(key, 10)];
  if (scenario !== undefined) store.getState().choose(scenario);
  else if (key === 'Escape') return closeShare(store) || leaveChanges(store);
  else if (key === '[') openBeside(store, -1);
  else if (key === ']') openBeside(store, 1);
  else return pressControl(store, key.toLowerCase());
  return true;
}

function closeShare(store: ComposerStore): boolean {
  const { isSharing, share } = store.getState();
  if (isSharing) share(false);
  return isSharing;
}

/** Back to the question that was asked before. */
function leaveChanges(store: ComposerStore): boolean {
  const { changes, scenario, choose } = store.getState();
  if (changes !== null) choose(scenario);
  return changes !== null;
}

function openBeside(store: ComposerStore, step: number): void {
  const state = store.getState();
  const files = shownFiles(selectComposition(state));
  const index = files.findIndex(({ path }) => path === state.openFile) + step;
  state.open(files[(index + files.length) % files.length]?.path ?? state.openFile);
}

function pressControl(store: ComposerStore, key: string): boolean {
  if (!/^[a-z?/5]$/.test(key)) return false;
  const control = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${key}"]`);
  if (control === null) return false;
  // Their controls stand on a tab that may not show. At once: the next letter belongs to the field already.
  if (key === '/' || key === 'l' || key === 'a') flushSync(() => store.getState().show('recipe'));
  if (control instanceof HTMLInputElement) control.focus();
  else control.click();
  return true;
}
