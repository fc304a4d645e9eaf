import { costModel } from '@/lib/plan/cost';
import type { FigureSource } from '@/lib/plan/plan';

/** What every estimate of seconds assumes: in a few words, and whole. */
export const shortAssumptions = `estimates at ${costModel.lineMegabitsPerSecond} Mbit/s`;
export const assumptions = `${shortAssumptions}, with rates measured on ${costModel.date}; your machine differs`;

const aboutBytes = {
  exact: 'exact: counted',
  measured: 'measured when the catalogue was made, on disk, x86-64',
  estimated: 'estimated from packages measured one by one',
  unknown: 'unknown: nothing about it is in the catalogue',
} as const satisfies Record<FigureSource, string>;

const aboutSeconds = {
  exact: 'exact: it makes no layer',
  measured: 'measured',
  estimated: assumptions,
  unknown: 'unknown: nothing about it is in the catalogue',
} as const satisfies Record<FigureSource, string>;

/** For the tooltip of a size. */
export function explainBytes(source: FigureSource): string {
  return aboutBytes[source];
}

/** For the tooltip of a time. */
export function explainSeconds(source: FigureSource): string {
  return aboutSeconds[source];
}
