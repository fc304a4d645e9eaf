import { type LineSpeed, lineSpeeds } from '@/lib/plan/line-speed';

const storageKey = 'line-speed';

/** The speed that a reader said once; null: nobody did, or this browser keeps nothing. */
export function recallLineSpeed(): LineSpeed | null {
  try {
    const said = Number(localStorage.getItem(storageKey));
    return lineSpeeds.find((speed) => speed === said) ?? null;
  } catch {
    return null;
  }
}

// Storage may be full or forbidden; the speed then lasts as long as the page.
export function rememberLineSpeed(speed: LineSpeed): void {
  try {
    localStorage.setItem(storageKey, String(speed));
  } catch {}
}
