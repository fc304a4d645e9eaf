/**
 * For the `ref` of a control that may take itself away. If it has the focus when it goes, the next control of its
 * `data-shares-focus` part gets it, else one before it, else one that came in its place, else what `otherwise` found
 * while the control was still there.
 */
export function passFocusOn(otherwise: (control: HTMLElement) => HTMLElement | null | undefined) {
  return (control: HTMLElement | null) => () => {
    if (control === null || control !== document.activeElement) return;
    const part = control.closest('[data-shares-focus]');
    const all = controlsOf(part);
    const index = all.indexOf(control);
    const beside = [...all.slice(index + 1), ...all.slice(0, Math.max(0, index)).reverse()];
    const last = otherwise(control);
    // React takes the control away after this, and puts others in its place.
    queueMicrotask(() => {
      if (document.activeElement !== document.body) return;
      [...beside, ...controlsOf(part), last].find(canTakeFocus)?.focus();
    });
  };
}

function controlsOf(part: Element | null): HTMLElement[] {
  return part === null ? [] : [...part.querySelectorAll<HTMLElement>('button')];
}

/** What is gone does not show either. */
function canTakeFocus(control: HTMLElement | null | undefined): boolean {
  return control?.checkVisibility() === true;
}
