import type { Instruction } from './instruction';

/** A stage as it is written: before ids, cache keys and figures. */
export type DraftStage = { name: string | null; steps: readonly DraftStep[] };

export type DraftStep = { instruction: Instruction; comment: readonly string[] };

export function draftStep(instruction: Instruction, ...comment: readonly string[]): DraftStep {
  return { instruction, comment };
}
