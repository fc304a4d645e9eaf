const rowBoxes = '[data-library-rows] input[type="checkbox"]';

export function focusFirstRow(): void {
  const boxes = [...document.querySelectorAll<HTMLElement>(rowBoxes)];
  (boxes.find(({ tabIndex }) => tabIndex === 0) ?? boxes[0])?.focus();
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
