import { bytesText } from '@/lib/plan/figure-text';
import type { Stratum } from '@/lib/strata/stratum';
import type { SlabLayout } from './lay-out-stack';
import { spread } from './spread';

/** A dimension beside the block: what a run of beds is, how many and how heavy. */
export type Bracket = {
  title: string;
  lines: readonly string[];
  top: number;
  height: number;
  /** Upper edge of its text. */
  textTop: number;
};

export const bracketLine = 15;

/** Top first: container, your layers, base image. */
export function layOutBrackets(
  strata: readonly Stratum[],
  slabs: readonly SlabLayout[],
  top: number,
  bottom: number,
): Bracket[] {
  const spans = [
    spanOf('Container', ({ kind }) => kind === 'container', []),
    spanOf('Your layers', ({ kind }) => kind !== 'container' && kind !== 'base', []),
    spanOf('Base image', ({ kind }) => kind === 'base', ['from a registry']),
  ].flatMap((span) => span(strata, slabs) ?? []);
  const items = spans.map(({ top, height, lines }) => ({
    ideal: top + height / 2,
    height: (lines.length + 1) * bracketLine,
  }));
  const centres = spread(items, top, bottom);
  return spans.map((span, index) => ({
    ...span,
    textTop: Math.round((centres[index] ?? 0) - (items[index]?.height ?? 0) / 2),
  }));
}

type Span = Omit<Bracket, 'textTop'>;

function spanOf(title: string, isIn: (stratum: Stratum) => boolean, more: readonly string[]) {
  return (strata: readonly Stratum[], slabs: readonly SlabLayout[]): Span | null => {
    const inside = slabs.filter((_, index) => strata[index] !== undefined && isIn(strata[index]));
    const [lowest, highest] = [inside[0], inside.at(-1)];
    if (lowest === undefined || highest === undefined) return null;
    return {
      title,
      lines: [...weightOf(strata.filter(isIn)), ...more],
      top: highest.y,
      height: lowest.y + lowest.height - highest.y - 1,
    };
  };
}

function weightOf(strata: readonly Stratum[]): string[] {
  const layers = strata.reduce((total, each) => total + each.layers, 0);
  if (layers === 0) return [];
  const bytes = strata.reduce((total, each) => total + each.bytes.value, 0);
  const isOpen = strata.some((each) => each.bytes.source === 'unknown');
  const weight = bytesText({ value: bytes, source: isOpen ? 'unknown' : 'exact' });
  return [layers === 1 ? '1 layer' : `${layers} layers`, weight];
}
