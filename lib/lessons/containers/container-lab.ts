import type { ContainerAction } from '@/lib/container/container-action';
import type { ImageContents } from '@/lib/container/container-host';
import type { EngineTrial, LabId, Reason } from '@/lib/lessons/lab';
import type { WordId } from '@/lib/lessons/words';

/** A lab of containers instead of builds: what is done to them is played by `lib/container`. */
export type ContainerLab = {
  id: LabId;
  number: number;
  title: string;
  teaches: string;
  subject: string;
  minutes: number;
  words: readonly WordId[];
  /** The one image that is there at first. */
  image: { name: string; contents: ImageContents };
  /** Paths whose origin each container shows. */
  watched: readonly string[];
  rounds: readonly [ContainerRound, ContainerRound, ContainerRound];
  task: ContainerTask;
  trials: readonly EngineTrial[];
  source: string;
};

export type ContainerRound = {
  situation: readonly string[];
  /** What was done before the reader came. */
  before: readonly ContainerAction[];
  event: string;
  actions: readonly ContainerAction[];
  question: string;
  ask: ContainerAsk;
  answers: readonly ContainerAnswer[];
  run: string;
  outcome: string;
  detail: readonly string[];
  counterTrials: readonly ContainerTrial[];
  why: {
    intro: readonly string[];
    question: string;
    reasons: readonly Reason[];
    told: string;
  };
};

export type ContainerAsk =
  /** Names of the containers that find the path, and "image" if the first image has it. */
  | { kind: 'who sees'; path: string }
  /** "running", "exited" or "created"; "none" if there is no such container. */
  | { kind: 'state'; container: string };

export type ContainerAnswer = {
  text: string;
  /** As the ask is computed. */
  value: string;
  said: string;
  /** What the pencil writes above the layer of a container, and whether it crosses it. */
  pencil: { container: string; text: string; isGone: boolean } | null;
};

/** Played instead of the round's own actions. */
export type ContainerTrial = { id: string; label: string; actions: readonly ContainerAction[] };

export type ContainerTask = {
  goal: string;
  text: string;
  before: readonly ContainerAction[];
  checks: readonly ContainerCheck[];
  hint: string;
  /** One answer of several, as `readMoves` reads it. */
  answer: string;
};

export type ContainerCheck =
  /** The container that was there at first is removed. */
  | { kind: 'is gone'; container: string }
  /** A running container finds the path in its image. */
  | { kind: 'in an image'; path: string };
