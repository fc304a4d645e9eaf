import { formatDuration, formatSeconds } from '@/lib/format/figures';
import { type Before, type Price, priceChanges } from './answer-changes';
import { type Change, printChange } from './change';

/** "13.7 s"; "> 13.7 s": more than that is not known; "?": nothing is; "stops": there is no result. */
export function priceText(price: Price | null): string {
  return textOf(price, formatSeconds);
}

/** For what adds up: "28 min". */
export function costText(price: Price | null): string {
  return textOf(price, formatDuration);
}

function textOf(price: Price | null, format: (seconds: number) => string): string {
  if (price === null) return 'stops';
  if (!price.isAtLeast) return format(price.seconds);
  return price.seconds === 0 ? '?' : `> ${format(price.seconds)}`;
}

/** Prices of single changes, each computed once. */
export function createPricer(before: Before): (change: Change) => string {
  const known = new Map<string, string>();
  return (change) => {
    const key = printChange(change);
    const text = known.get(key) ?? priceText(priceChanges(before, [change]));
    known.set(key, text);
    return text;
  };
}
