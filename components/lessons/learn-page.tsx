'use client';

import type { CsvLab } from '@/lib/lessons/progress-csv';
import type { ListedLab } from './lab-list';
import { LearnLabs } from './learn-labs';
import { LearnProgress } from './learn-progress';
import { LearnTeachers } from './learn-teachers';
import { LessonHeader } from './lesson-header';
import { useProgress } from './use-progress';

/** The list of lessons, what the reader has answered, and what teachers need. */
export function LearnPage({ labs, texts }: { labs: readonly ListedLab[]; texts: readonly CsvLab[] }) {
  const { progress, isKept, change } = useProgress();
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[48px_auto_auto] bg-panel desk:grid-cols-[minmax(0,1fr)_400px] desk:grid-rows-[48px_1fr] lesson:grid-cols-[minmax(0,1fr)_472px]">
      <LessonHeader subject="predict, run, ask why, build it yourself" />
      <main className="min-w-0 border-rule2 desk:border-r">
        <Course />
        <LearnLabs labs={labs} progress={progress} />
      </main>
      <aside
        aria-label="Progress, and for teachers"
        className="min-w-0 border-rule2 border-t desk:border-t-0"
      >
        <LearnProgress
          labs={labs}
          texts={texts}
          progress={progress}
          isKept={isKept}
          onReset={() => change(() => ({}))}
        />
        <LearnTeachers labs={labs} />
      </aside>
    </div>
  );
}

function Course() {
  return (
    <section aria-labelledby="course-title" className="border-rule2 border-b bg-sheet px-4 py-6 desk:px-8">
      <h1 id="course-title" className="max-w-110 font-[680] text-title tracking-[-.015em]">
        A Flask app and a notebook server in ten minutes
      </h1>
      <p className="mt-2 max-w-135 text-prose">
        Start with five classic lines that work. See them as layers. Then make them faster, smaller and safer,
        one line at a time.
      </p>
      <p className="mt-4 flex items-center gap-3 text-ink2">
        <a
          href="/learn/course"
          className="inline-flex h-11 items-center rounded-md border border-ink bg-ink px-3.5 font-[550] text-panel desk:h-8.5"
        >
          Start the course
        </a>
        10 min, nothing to install
      </p>
    </section>
  );
}
