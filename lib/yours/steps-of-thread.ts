import type { Step } from './yours';

/** The steps of one recipe, newest first. */
export function stepsOfThread(steps: readonly Step[], thread: string): readonly Step[] {
  return steps.filter((step) => step.thread === thread);
}
