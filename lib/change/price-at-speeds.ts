import { type LineSpeed, lineSpeeds } from '@/lib/plan/line-speed';
import { type Before, type Price, priceChanges, standBefore } from './answer-changes';
import type { Change } from './change';

/** The same recipe and builder with every line that a reader may have. */
export function standAtSpeeds({ state, catalogue }: Before): Before[] {
  return lineSpeeds.map((lineSpeed) => standBefore(state.ground.recipe, catalogue, lineSpeed));
}

/** Null: the build stops. */
export function priceAtSpeeds(
  befores: readonly Before[],
  changes: readonly Change[],
): { lineSpeed: LineSpeed; price: Price | null }[] {
  return befores.map((before) => ({
    lineSpeed: before.state.ground.facts.lineSpeed,
    price: priceChanges(before, changes),
  }));
}
