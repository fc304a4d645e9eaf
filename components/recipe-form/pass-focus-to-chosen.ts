import { flushSync } from 'react-dom';

/** For what takes `control` away: the radio that is chosen after it gets the focus. */
export function passFocusToChosen(control: Element, act: () => void): void {
  const field = control.closest('fieldset');
  flushSync(act);
  field?.querySelector<HTMLInputElement>('input[type="radio"]:checked')?.focus();
}
