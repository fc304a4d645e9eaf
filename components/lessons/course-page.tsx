'use client';

import { useMemo, useState } from 'react';
import type { Course } from '@/lib/lessons/course/course';
import { CourseContents } from './course-contents';
import { ColumnFigure } from './course-figure';
import { useSectionInForce } from './course-in-force';
import { CourseLedger } from './course-ledger';
import { CourseSection } from './course-section';
import type { ListedLab } from './lab-list';
import { LessonHeader } from './lesson-header';

/** The course: text that scrolls, and beside it the image as it stands at the passage that is read. */
export function CoursePage({ course, labs }: { course: Course; labs: readonly ListedLab[] }) {
  const { sections, stages, gains } = course;
  const ids = useMemo(() => sections.map(({ id }) => id), [sections]);
  const current = useSectionInForce(ids);
  const [lit, setLit] = useState('');
  const section = sections.find(({ id }) => id === current) ?? sections[0];
  if (section === undefined) return null;
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[48px_auto] bg-panel lesson:grid-cols-[248px_minmax(0,1fr)_600px]">
      <div className="sticky top-0 z-10 col-span-full grid h-12">
        <LessonHeader subject="the course, 10 min" />
      </div>
      <CourseContents sections={sections} current={section.id} labs={labs} />
      <main className="contents">
        <section
          aria-label="The image at this passage"
          className="sticky top-12 hidden h-[calc(100dvh-48px)] grid-rows-[minmax(0,1fr)_auto] border-rule2 border-r bg-sheet lesson:grid"
        >
          <ColumnFigure
            stage={stages[section.stage]}
            stages={stages}
            lit={section.id === 'eight' ? lit : ''}
          />
          <CourseLedger gains={gains} taken={section.taken} />
        </section>
        <article className="min-w-0 max-w-[52rem] pt-5 pr-4 pb-10 desk:pt-8.5 desk:pr-11 lesson:pb-[calc(100dvh-280px)]">
          {sections.map((each, index) => (
            <CourseSection
              key={each.id}
              section={each}
              course={course}
              isFirst={index === 0}
              isInForce={each === section}
              lit={lit}
              onPoint={setLit}
            />
          ))}
        </article>
      </main>
    </div>
  );
}
