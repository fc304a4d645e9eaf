'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Bench } from '@/lib/lessons/bench';
import type { Judged } from '@/lib/lessons/judge-task';
import type { LabState } from '@/lib/lessons/lab-state';
import type { ResolvedLab } from '@/lib/lessons/resolve-lab';
import { createTaskAsker, type TaskAsker } from './ask-task';

export type OpenTask = {
  /** What the reader has made, or the task as it is given. */
  bench: Bench;
  /** Null while BuildKit reads, and where it is absent. */
  judged: Judged | null;
  isAbsent: boolean;
  retry: () => void;
};

/** The open task: whatever the reader makes is built and judged. BuildKit is fetched when the last step is opened. */
export function useTask({ task, figures }: ResolvedLab, { step, made }: LabState): OpenTask {
  const bench = useMemo(() => benchOf(task.bench, made), [task, made]);
  const [judged, setJudged] = useState<Judged | null>(null);
  const [isAbsent, setAbsent] = useState(false);
  const asker = useRef<TaskAsker | null>(null);
  useEffect(() => () => asker.current?.stop(), []);
  const ask = useCallback(() => {
    asker.current ??= createTaskAsker(openWorker, (answer) => {
      setAbsent(answer === null);
      setJudged(answer);
    });
    asker.current.ask({ task, figures, bench });
  }, [task, figures, bench]);
  useEffect(() => {
    if (step === 'build') ask();
  }, [step, ask]);
  return { bench, judged, isAbsent, retry: ask };
}

function benchOf(bench: Bench, made: LabState['made']): Bench {
  const { dockerfile = bench.dockerfile, dockerignore } = made ?? {};
  return dockerignore === undefined
    ? { ...bench, dockerfile }
    : { dockerfile, files: { ...bench.files, '.dockerignore': dockerignore } };
}

function openWorker(): Worker {
  return new Worker(new URL('./task.worker.ts', import.meta.url), { type: 'module' });
}
