import type { Instruction } from './instruction';
import type { LayerKind } from './layer-kind';
import type { Role } from './role';

/** Stages of steps, as plain data: what outputs read. Printing it gives the Dockerfile. */
export type Plan = { stages: readonly Stage[] };

export type Stage = {
  /** The name after AS; null for a stage that nobody refers to. */
  name: string | null;
  /** In the order of the file; the first one is FROM. */
  steps: readonly Step[];
};

export type Step = {
  /** Stable while the recipe changes: stage and role, e.g. "final.install". */
  id: string;
  /** Lines of comment above the instruction, without "# ". */
  comment: readonly string[];
  instruction: Instruction;
  role: Role;
  layer: LayerKind;
  /** Bytes on disk that it adds. */
  bytes: Figure;
  /** Seconds of a first build, nothing cached. */
  seconds: Figure;
  /** What the bytes are, largest first: packages of an install, layers of a base image. */
  parts: readonly LayerPart[];
  /** One sentence: why it stands here. */
  why: string;
};

export type LayerPart = { name: string; bytes: number; seconds: number };

export type Figure = {
  value: number;
  source: FigureSource;
  /** Where it comes from, in a few words: who measured what, and when. */
  basis: string;
};

/** How a figure came about. unknown: the value is what is known of it, so it is at least that. */
export type FigureSource = 'exact' | 'measured' | 'estimated' | 'unknown';
