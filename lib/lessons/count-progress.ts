import type { LabId } from './lab';
import { isLabDone, type Progress, progressOf, type Square, squareOf } from './progress';

export type ProgressCount = {
  labsDone: number;
  answered: number;
  questions: number;
  squares: Record<Square, number>;
  /** The first lab with something open; null: all are done. */
  next: LabId | null;
};

export function countProgress(labs: readonly { id: LabId }[], progress: Progress): ProgressCount {
  const own = labs.map(({ id }) => ({ id, ...progressOf(progress, id) }));
  const squares = own.flatMap(({ answers }) => answers.map(squareOf));
  const count = (square: Square) => squares.filter((each) => each === square).length;
  return {
    labsDone: own.filter(isLabDone).length,
    answered: squares.length - count('open'),
    questions: squares.length,
    squares: { full: count('full'), half: count('half'), open: count('open') },
    next: own.find((lab) => !isLabDone(lab))?.id ?? null,
  };
}
