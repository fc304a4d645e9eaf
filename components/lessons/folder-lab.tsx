'use client';

import { viewFolder, viewTaskFolder } from '@/lib/lessons/folder/view-folder';
import type { LabState } from '@/lib/lessons/lab-state';
import type { ResolvedLab } from '@/lib/lessons/resolve-lab';
import { FolderDrawing } from './folder-drawing';
import type { OpenTask } from './use-task';

/** The folder of a lab, and what leaves it; fetched by the labs that show one. */
export default function FolderLab({
  lab,
  state,
  task: { bench, judged },
  next,
}: {
  lab: ResolvedLab;
  state: LabState;
  task: OpenTask;
  /** Id of what follows. */
  next: string;
}) {
  const view = state.step === 'build' ? viewTaskFolder(lab, bench, judged) : viewFolder(lab, state);
  return <FolderDrawing view={view} next={next} />;
}
