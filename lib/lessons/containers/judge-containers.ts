import { type ContainerHost, findContainer } from '@/lib/container/container-host';
import { sees } from '@/lib/container/views';
import type { JudgedCheck } from '@/lib/lessons/judge-task';
import type { ContainerCheck } from './container-lab';

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
  }
}

function isCheckMet(check: ContainerCheck, before: ContainerHost, host: ContainerHost): boolean {
  switch (check.kind) {
    case 'is gone': {
      const first = findContainer(before, check.container)?.id;
      return host.containers.every(({ id }) => id !== first);
    }
    case 'in an image':
      return host.containers.some(
        (container) => container.state === 'running' && sees(host, container, check.path) === 'image',
      );
  }
}
