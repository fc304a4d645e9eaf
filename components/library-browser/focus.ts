import { passFocusOn } from '@/components/ui/pass-focus-on';

const rowBoxes = '[data-library-rows] input[type="checkbox"]';

function findRow(): HTMLElement | undefined {
  const boxes = [...document.querySelectorAll<HTMLElement>(rowBoxes)];
  return boxes.find(({ tabIndex }) => tabIndex === 0) ?? boxes[0];
}

export function focusFirstRow(): void {
  findRow()?.focus();
}

/** False where there is none in that direction. */
export function focusRowBeside(from: EventTarget, step: number): boolean {
  const boxes = [...document.querySelectorAll<HTMLElement>(rowBoxes)];
  const next = boxes[boxes.indexOf(from as HTMLElement) + step];
  next?.focus();
  return next !== undefined;
}

export function focusOpenGroup(): void {
  document.querySelector<HTMLElement>('[role="option"][tabindex="0"]')?.focus();
}

export function focusLibrarySearch(): void {
  document.querySelector<HTMLElement>('input[data-library-search]')?.focus();
}

export const passFocusToRows = passFocusOn(findRow);
export const passFocusToOwnRow = passFocusOn((control) =>
  control.closest('li')?.querySelector<HTMLElement>('input[type="checkbox"]'),
);
