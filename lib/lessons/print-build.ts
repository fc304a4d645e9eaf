import type { BuiltImage, BuiltStep } from './built-image';

/** A line of `docker build --progress=plain`, shortened to what a reader looks for. */
export type BuildLine = { text: string; note: string; isHot: boolean };

export function printBuild({ steps, failure }: BuiltImage): BuildLine[] {
  const built = steps.filter(({ layers }) => layers > 0);
  const lines = built
    .filter(({ state }) => state !== 'unreached')
    .map((step, index) => printStep(step, index + 1, built.length));
  return failure === null ? lines : [...lines, { text: failure.message, note: '', isHot: true }];
}

function printStep(
  { keyword, argument, state, kind, seconds }: BuiltStep,
  at: number,
  of: number,
): BuildLine {
  const isReused = state === 'reused' || kind === 'base';
  return {
    text: `[${at}/${of}] ${keyword} ${argument}`,
    note: isReused ? 'CACHED' : timeNote(seconds),
    isHot: !isReused,
  };
}

function timeNote(seconds: number | null): string {
  return seconds === null || seconds < 0.05 ? '' : `${seconds.toFixed(1)}s`;
}
