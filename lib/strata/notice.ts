import type { Stop } from '@/lib/cache/what-if';
import type { Failure } from './find-failure';
import type { Stratum } from './stratum';

/** A message that stands above the labels: nothing is installed, or something cannot be. */
export type Notice = { kind: 'empty' } | { kind: 'stop'; sentence: string } | ({ kind: 'failure' } & Failure);

export const searchAction = 'Search libraries';

const emptyText = {
  title: 'No libraries yet',
  text: 'This image is Python and your code. Add a library and its layer lands here.',
} as const;

export function findNotice(
  strata: readonly Stratum[],
  failure: Failure | null,
  stop: Stop | null = null,
): Notice | null {
  if (stop !== null) return { kind: 'stop', sentence: stop.sentence };
  if (failure !== null) return { kind: 'failure', ...failure };
  return strata.some(holdsLibraries) ? null : { kind: 'empty' };
}

/** A problem's message goes on where its subject ends; its first clause is the title. */
export function noticeText(notice: Notice): { title: string; text: string } {
  if (notice.kind === 'empty') return emptyText;
  if (notice.kind === 'stop') return { title: 'This build stops', text: notice.sentence };
  const { problem, others } = notice;
  const [, clause = problem.message, rest = ''] = /^(.*?)[:.] (.*)$/s.exec(problem.message) ?? [];
  const more = others.length === 0 ? '' : ` The same holds for ${others.join(', ')}.`;
  return {
    title: `${problem.subject} ${clause}`,
    text: `${rest.slice(0, 1).toUpperCase()}${rest.slice(1)}${more}`,
  };
}

/** Layers whose size is not known yet may hold some. */
function holdsLibraries({ kind, beds, bytes }: Stratum): boolean {
  return kind === 'install' && (beds.length > 0 || bytes.value > 0 || bytes.source === 'unknown');
}
