import type { LayerKind } from '@/lib/plan/layer-kind';

/** What one build of a bench came to, as plain data: what pictures, answers and checks read. */
export type BuiltImage = {
  /** In the order of the file; of the stage that becomes the image. */
  steps: readonly BuiltStep[];
  /** Of the whole build; at least that where a step's seconds are not known. */
  seconds: number;
  isAtLeast: boolean;
  /** Bytes above the base; null: a layer's are not known. */
  grows: number | null;
  /** Layers, the base's among them. */
  layers: number;
  /** What goes from the folder to the builder that holds nothing of it. */
  sent: readonly WrittenFile[];
  /** Bytes of the whole folder. */
  folder: number;
  /** Wheels that pip fetches, and those it has from a cache mount. */
  downloads: number;
  fromMount: number;
  /** What stops the build, in the engine's words; null: nothing does. */
  failure: { line: number; message: string } | null;
};

export type BuiltStep = {
  /** First line in the Dockerfile: steps are known by it. */
  line: number;
  keyword: string;
  argument: string;
  kind: LayerKind;
  /** Layers of the image that it stands for; 0: it changes the settings only. */
  layers: number;
  /** Null: not known. */
  bytes: number | null;
  /** Of running it; null: not known. */
  seconds: number | null;
  state: StepState;
  /** Why it ran or not; null for settings. */
  cause: StepCause | null;
  /** What BuildKit compares, and whether it is the same as in the build before; null: it is not asked. */
  same: { line: boolean; files: boolean | null; below: boolean | null } | null;
  /** Files of known size that it writes, and those it removes or hides. */
  writes: readonly WrittenFile[];
  hides: readonly string[];
};

/** built: by a builder that has nothing. fails: the build stops here. unreached: it stops before. */
export type StepState = 'built' | 'reused' | 'rebuilt' | 'fails' | 'unreached';

export type StepCause = {
  kind: 'cached' | 'no cache' | 'stopped' | 'below' | 'instruction' | 'files' | 'not needed';
  /** "app.py changed". */
  text: string;
};

export type WrittenFile = { path: string; bytes: number };
