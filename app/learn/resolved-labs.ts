import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListedLab } from '@/components/lessons/lab-list';
import {
  type ResolvedContainerLab,
  resolveContainerLab,
} from '@/lib/lessons/containers/resolve-container-lab';
import { type Graphs, graphsFrom } from '@/lib/lessons/graphs';
import { everyLab, labs } from '@/lib/lessons/labs';
import { container } from '@/lib/lessons/labs/container';
import type { CsvLab } from '@/lib/lessons/progress-csv';
import { type ResolvedLab, resolveLab } from '@/lib/lessons/resolve-lab';

/** A lab with its builds worked out, while the site is built; null: there is no such lab. */
export function resolvedLab(id: string): ResolvedLab | null {
  const lab = labs.find((each) => each.id === id);
  return lab === undefined ? null : resolveLab(lab, graphsFrom(readGraphs()));
}

export function containerLab(): ResolvedContainerLab {
  return resolveContainerLab(container);
}

/** Of whatever kind it is. */
export function everyResolvedLab(id: string): ResolvedLab | ResolvedContainerLab | null {
  return id === container.id ? containerLab() : resolvedLab(id);
}

export const listedLabs: readonly ListedLab[] = everyLab.map(({ id, number, title, minutes, teaches }) => ({
  id,
  number,
  title,
  minutes,
  teaches,
}));

/** Questions and answers of every lab in words. */
export function labTexts(): CsvLab[] {
  return everyLab.map(({ id, number, title }) => {
    const lab = everyResolvedLab(id);
    const rounds = (lab?.rounds ?? []).map(({ question, answers }) => ({
      question,
      answers: answers.map(({ text }) => ({ text })),
    }));
    return { id, number, title, rounds };
  });
}

function readGraphs(): Graphs {
  return JSON.parse(readFileSync(join(process.cwd(), 'lib/lessons/graphs.json'), 'utf8')) as Graphs;
}
