import type { LabId } from '@/lib/lessons/lab';
import type { WordId } from '@/lib/lessons/words';
import type { LayerKind } from '@/lib/plan/layer-kind';
import type { StageId } from './benches';

/**
 * The course is data: sections of parts. What is drawn beside a section is a stage, a Dockerfile that is built.
 *
 * Texts are prose (`readProse`) with {facts} of the builds.
 */
export type Section = {
  /** In the address: "#order". */
  id: string;
  title: string;
  /** What is drawn while it is read. */
  stage: StageId;
  /** How many of the six steps are taken when it is read. */
  taken: number;
  parts: readonly Part[];
};

export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'words'; words: readonly WordId[] }
  | { kind: 'systems'; systems: readonly System[] }
  | { kind: 'instructions'; instructions: readonly Instruction[] }
  | { kind: 'file'; name: string; text: string }
  /** A whole Dockerfile. */
  | { kind: 'dockerfile'; stage: StageId }
  /** What becomes of a file between two stages. */
  | { kind: 'diff'; file: string; from: StageId; to: StageId }
  | { kind: 'commands'; lines: readonly string[] }
  /** The two figures of a step, from 1. */
  | { kind: 'gain'; step: number }
  /** {lab} is the link: "Lab 3". */
  | { kind: 'lab'; lab: LabId; text: string }
  | { kind: 'links'; links: readonly { text: string; href: string }[] };

export type System = { name: string; text: string; href: string; page: string };

export type Instruction = { keyword: string; kind: LayerKind; text: string; line: string };

/** What one step changes, as two figures. */
export type Gain = {
  /** Row of the ledger. */
  title: string;
  before: string;
  after: string;
  /** The figures alone, in large type, and what they are. */
  figures: readonly [string, string];
  said: readonly [string, string];
};

/** One bed of a drawn stage, bottom first. */
export type CourseLayer = {
  id: string;
  kind: LayerKind;
  keywords: readonly string[];
  argument: string;
  /** Where that finds no room. */
  short: string;
  /** Null: not known. */
  bytes: number | null;
  /** "about 1.1 GB", "?"; empty for settings. */
  size: string;
  /** Settings that it groups; 0 for layers. */
  lines: number;
  /** Not in the stage before. */
  isNew: boolean;
  /** An edit of app.py runs it again; shown where the section is about that. */
  costs: boolean;
};

export type Stage = {
  id: StageId;
  title: string;
  note: string;
  dockerfile: string;
  layers: readonly CourseLayer[];
  total: string;
  /** Layers above the base, and their weight. */
  own: { layers: number; size: string };
};

/** A line of a file: in both, only before, or only after. */
export type DiffLine = { mark: 'same' | 'gone' | 'new'; text: string; kind: LayerKind };

export type ResolvedPart =
  | Exclude<Part, { kind: 'dockerfile' | 'diff' | 'gain' }>
  | { kind: 'dockerfile'; lines: readonly DiffLine[] }
  | { kind: 'diff'; file: string; lines: readonly DiffLine[] }
  | { kind: 'gain'; gain: Gain };

export type ResolvedSection = Omit<Section, 'parts'> & { parts: readonly ResolvedPart[] };

/** All that the page needs, as plain data. */
export type Course = {
  title: string;
  sections: readonly ResolvedSection[];
  stages: Readonly<Record<StageId, Stage>>;
  gains: readonly Gain[];
};
