import type { ResolvedLab } from '@/lib/lessons/resolve-lab';
import { PredictText } from './predict-text';
import { RunText } from './run-text';
import { TaskText } from './task-text';
import type { WorkingLab } from './use-open-lab';
import { WhyText } from './why-text';

/** The text of the step that the reader is at. */
export function StepText({
  lab,
  open: { state, act, task, canUndo, undo },
}: {
  lab: ResolvedLab;
  open: WorkingLab;
}) {
  const shared = { lab, state, act };
  switch (state.step) {
    case 'predict':
      return <PredictText {...shared} />;
    case 'run':
      return <RunText {...shared} />;
    case 'why':
      return <WhyText {...shared} />;
    case 'build':
      return <TaskText {...shared} task={task} canUndo={canUndo} undo={undo} />;
  }
}
