import { type CardFigure, cardFigures } from '@/lib/card/card-words';
import type { Composition } from '@/lib/composition';
import { buildStrata } from '@/lib/strata/build-strata';
import type { Stratum, StratumKind } from '@/lib/strata/stratum';

/** A preset as it is drawn beside others. */
export type StartCard = {
  id: string;
  title: string;
  what: string;
  /** The composer with it open. */
  href: string;
  /** Bottom first. */
  slabs: readonly SmallSlab[];
  figures: readonly CardFigure[];
};

/** A layer, all layers of the base image, or settings, which are a line. */
export type SmallSlab = { id: string; kind: StratumKind; y: number; height: number };

export type StartPreset = { id: string; title: string; what: string; link: string };

/** The drawing of a small block, in pixels: its front, and where its back lies from it. It has no words. */
export const smallBlock = { x: 0.5, width: 64, dx: 20, dy: -10, height: 152 } as const;
const thinnest = 6;
const lineHeight = 4;

/** One scale for all: the largest at which the tallest still fits, so that blocks can be compared. */
export function startCards(composed: readonly (readonly [StartPreset, Composition])[]): StartCard[] {
  const stacks = composed.map(([, composition]) => partsOf(composition));
  const scale = Math.min(...stacks.map(scaleOf));
  return composed.map(([{ id, title, what, link }, composition], index) => ({
    id,
    title,
    what,
    href: `/?${link}`,
    slabs: stackUp(stacks[index] ?? [], scale),
    figures: cardFigures(composition, composition.whatIfs.edit),
  }));
}

type Part = { id: string; kind: StratumKind; bytes: number };

/** As small as they are, the layers of the base image stand together, and there is no container. */
function partsOf({ whatIfs }: Composition): Part[] {
  const strata = buildStrata(whatIfs.first).filter(({ kind }) => kind !== 'container');
  const base = strata.filter(isBase);
  const whole = {
    id: 'base',
    kind: 'base',
    bytes: base.reduce((sum, { bytes }) => sum + bytes.value, 0),
  } as const;
  const above = strata.filter((stratum) => !isBase(stratum));
  return [whole, ...above.map(({ id, kind, bytes }) => ({ id, kind, bytes: bytes.value }))];
}

function isBase({ kind }: Stratum): boolean {
  return kind === 'base';
}

/** Pixels for the root of a megabyte with which a stack fills the drawing. */
function scaleOf(parts: readonly Part[]): number {
  const least = parts.reduce((sum, part) => sum + leastOf(part), 0);
  const roots = parts.reduce((sum, { bytes }) => sum + rootOf(bytes), 0);
  return Math.max(0, (smallBlock.height - 1 + smallBlock.dy - least) / roots);
}

function stackUp(parts: readonly Part[], scale: number): SmallSlab[] {
  let y = smallBlock.height - 0.5;
  return parts.map((part) => {
    const height = leastOf(part) + Math.floor(scale * rootOf(part.bytes));
    y -= height;
    return { id: part.id, kind: part.kind, y, height };
  });
}

function leastOf({ kind }: Part): number {
  return kind === 'config' ? lineHeight : thinnest;
}

function rootOf(bytes: number): number {
  return Math.sqrt(bytes / 1e6);
}
