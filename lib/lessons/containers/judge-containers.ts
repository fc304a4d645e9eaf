import { type ContainerHost, findContainer } from '@/lib/container/container-host';
import { sees } from '@/lib/container/views';
import type { JudgedCheck } from '@/lib/lessons/judge-task';
import type { ContainerCheck } from './container-lab';
import { finds } from './play';

export type JudgedContainers = { checks: readonly JudgedCheck[]; isSolved: boolean };

/** What the reader's containers come to; `before`: those of the task as it was given. */
export function judgeContainers(
  checks: readonly ContainerCheck[],
  before: ContainerHost,
  host: ContainerHost,
): JudgedContainers {
  const judged = checks.map((check) => {
    const isMet = isCheckMet(check, before, host);
    return { text: textOf(check), isMet, figure: isMet ? '' : 'not yet' };
  });
  return { checks: judged, isSolved: judged.every(({ isMet }) => isMet) };
}

function textOf(check: ContainerCheck): string {
  switch (check.kind) {
    case 'is gone':
      return `The first ${check.container} is removed`;
    case 'in an image':
      return `A running container finds ${check.path} in its image`;
    case 'nowhere':
      return `No container finds ${check.path}`;
  }
}

function isCheckMet(check: ContainerCheck, before: ContainerHost, host: ContainerHost): boolean {
  const running = host.containers.filter(({ state }) => state === 'running');
  switch (check.kind) {
    case 'is gone': {
      const first = findContainer(before, check.container)?.id;
      return host.containers.every(({ id }) => id !== first);
    }
    case 'in an image':
      return running.some((container) => sees(host, container, check.path) === 'image');
    case 'nowhere':
      return running.every(({ name }) => !finds(host, name, check.path));
  }
}
