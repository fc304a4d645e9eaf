import type { Bench, BenchChange } from './bench';
import type { Figures } from './figures';
import type { WordId } from './words';

/**
 * A lab is data: what a reader is asked, what is built, and what is said afterwards. What a build does is computed.
 *
 * Texts are prose (`readProse`): `code`, **strong**, [[a word]] of the words list, and {facts} of the build.
 */
export type Lab = {
  id: LabId;
  number: number;
  title: string;
  /** One sentence for the list of labs. */
  teaches: string;
  /** What the lab stands on, for the header. */
  subject: string;
  minutes: number;
  words: readonly WordId[];
  figures: Figures;
  /** folder: where a build's files come from matters, so the drawing begins there. */
  picture: 'block' | 'folder';
  rounds: readonly [Round, Round, Round];
  task: Task;
  /** What the composer answers about the reader's own recipe, and the what-if that it opens with; null: nothing. */
  onRecipe: { text: string; ask: string } | null;
  /** The claims of the lab on an engine of one's own. */
  trials: readonly EngineTrial[];
};

export const labIds = ['layer', 'container', 'order', 'context', 'cache-mount', 'remove'] as const;
export type LabId = (typeof labIds)[number];

/** Predict, run, why. */
export type Round = {
  /** At most three sentences. */
  situation: readonly string[];
  /** What was built before the reader came, oldest first. */
  builds: readonly [Bench, ...Bench[]];
  /** What happens then, in one sentence, and how it changes the last bench. */
  event: string;
  changes: readonly BenchChange[];
  /** Of the build after the event. */
  flags?: readonly BuildFlag[];
  question: string;
  ask: Ask;
  answers: readonly Answer[];
  /** The button that shows what happens. */
  run: string;
  /** What happened, without a reason. */
  outcome: string;
  detail: readonly string[];
  /** Other changes to press, each built and drawn. */
  counterTrials: readonly CounterTrial[];
  why: Why;
};

/** What is computed of the build after the changes. */
export type Ask =
  /** Keywords of the steps that ran, in the order of the file: "COPY WORKDIR RUN"; "" for none. */
  | { kind: 'ran' }
  /** Layers on those of the base. */
  | { kind: 'layers' }
  /** Rows of docker history that show an ID. */
  | { kind: 'ids' }
  /** By how much the image is larger than its base. */
  | { kind: 'grows' }
  /** What goes from the folder to the builder. */
  | { kind: 'sent' }
  /** Where the bytes of a file are afterwards: "files" that a container sees, only a "layer", or "nowhere". */
  | { kind: 'holds'; path: string }
  /** Wheels that are downloaded. */
  | { kind: 'downloads' };

export type Answer = {
  text: string;
  /** As the ask is computed; the right answer is the one that says what comes out. */
  value: string;
  /** After "You said". */
  said: string;
  /** Lines of the Dockerfile that the pencil marks, from 1. */
  pencil: readonly number[];
  /** "runs again", beside the pencil. */
  mark: string;
};

/** `id` stands in links. It starts from what was built last. */
export type CounterTrial = {
  id: string;
  label: string;
  changes: readonly BenchChange[];
  flags?: readonly BuildFlag[];
};

export type BuildFlag = 'no-cache';

export type Why = {
  intro: readonly string[];
  question: string;
  /** The line that the question is about. */
  line: number | null;
  reasons: readonly Reason[];
  /** Said when the reason is found. */
  told: string;
  /** Why the build did this, as the simulator names it; null: no build can tell. */
  cause: 'below' | 'files' | 'instruction' | 'cached' | null;
};

export type Reason = {
  text: string;
  isRight: boolean;
  /** What is so instead; of the right reason: one sentence more. */
  correction: string;
  /** The counter-trial that disproves it. */
  trial: string | null;
};

export type Task = {
  /** Bold; then what one may do. */
  goal: string;
  text: string;
  bench: Bench;
  /** What is done to the bench after the first build, to see what it costs. */
  change: { text: string; changes: readonly BenchChange[] };
  checks: readonly Check[];
  hint: string;
  /** One answer of several. */
  answer: { dockerfile: string; dockerignore?: string };
};

export type Check =
  | { kind: 'builds' }
  | { kind: 'installs'; libraries: readonly string[] }
  | { kind: 'copies'; path: string }
  /** Seconds of the build after the change. */
  | { kind: 'costs under'; seconds: number }
  | { kind: 'sends under'; bytes: number }
  /** No layer holds the file. */
  | { kind: 'leaves out'; path: string }
  | { kind: 'downloads under'; wheels: number }
  | { kind: 'layers'; count: number };

/** A claim of the lab on an engine of one's own. The trials of a lab share one folder, which is empty at first. */
export type EngineTrial = {
  /** The sentence of the lab that it shows. */
  claim: string;
  /** For bash. @RUN@ is another text in each run of a test, so that nothing is found in the cache; "1" for readers. */
  commands: readonly string[];
  /** Lines of what the last command prints, in this order, others between them; "…" stands for any text. */
  prints: readonly string[];
};
