'use client';

import { lazy, Suspense, useState } from 'react';
import { Drawing } from '@/components/section/drawing';
import type { ResolvedLab } from '@/lib/lessons/resolve-lab';
import type { WorkingLab } from './use-open-lab';

const FolderLab = lazy(() => import('./folder-lab'));

/** What a lab draws. `next`: the text beside it. */
export function LabDrawing({
  lab,
  open: { drawn, state, task },
  next,
}: {
  lab: ResolvedLab;
  open: WorkingLab;
  next: string;
}) {
  const [lit, setLit] = useState('');
  if (lab.picture === 'block') return <Drawing drawn={drawn} lit={lit} onPoint={setLit} next={next} />;
  return (
    <Suspense fallback={<div />}>
      <FolderLab lab={lab} state={state} task={task} next={next} />
    </Suspense>
  );
}
