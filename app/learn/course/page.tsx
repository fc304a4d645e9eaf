import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metadata } from 'next';
import { listedLabs } from '@/app/learn/resolved-labs';
import { CoursePage } from '@/components/lessons/course-page';
import { resolveCourse } from '@/lib/lessons/course/resolve-course';
import { title } from '@/lib/lessons/course/sections';
import { type Graphs, graphsFrom } from '@/lib/lessons/graphs';

export const metadata: Metadata = {
  title: `${title} · Roadcut`,
  description: 'A classic Dockerfile, changed one step at a time, and what each step gains.',
};

/** Its builds are worked out while the site is built. */
const course = resolveCourse(graphsFrom(readGraphs()));

export default function Page() {
  return <CoursePage course={course} labs={listedLabs} />;
}

function readGraphs(): Graphs {
  return JSON.parse(readFileSync(join(process.cwd(), 'lib/lessons/graphs.json'), 'utf8')) as Graphs;
}
