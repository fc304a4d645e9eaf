import type { KeyboardEvent } from 'react';

/** Arrow keys move between the buttons of one list; Tab goes through them as usual. */
export function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = steps[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const buttons = [...(event.currentTarget.closest('ol')?.querySelectorAll('button') ?? [])];
  buttons[buttons.indexOf(event.currentTarget) + step]?.focus();
  event.preventDefault();
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
