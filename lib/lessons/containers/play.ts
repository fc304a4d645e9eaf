import { act } from '@/lib/container/act';
import { type ContainerAction, printAction } from '@/lib/container/container-action';
import { type ContainerHost, emptyHost, findContainer, findImage } from '@/lib/container/container-host';
import { withImage } from '@/lib/container/edit-host';
import { lookAt } from '@/lib/container/look-at';
import { sees } from '@/lib/container/views';
import type { ContainerAsk, ContainerLab } from './container-lab';

/** A line of a terminal: what was typed, or what came back. */
export type TerminalLine = { text: string; isCommand: boolean; isRefusal: boolean };

export type Played = { host: ContainerHost; lines: readonly TerminalLine[] };

export function startHost({ image }: Pick<ContainerLab, 'image'>): ContainerHost {
  return withImage(emptyHost, image.name, image.contents);
}

/** Does one thing after the other, as a terminal shows it. */
export function play(host: ContainerHost, actions: readonly ContainerAction[]): Played {
  const lines: TerminalLine[] = [];
  for (const action of actions) {
    const acted = act(host, action);
    host = acted.host;
    const isRefusal = acted.exitCode !== 0 && acted.exitCode !== null;
    lines.push({ text: printAction(action), isCommand: true, isRefusal: false });
    lines.push(...acted.output.map((line) => ({ text: shortenIds(line), isCommand: false, isRefusal })));
  }
  return { host, lines };
}

/** An ID of 64 digits says no more than its first twelve. */
function shortenIds(line: string): string {
  return line.replace(/\b([0-9a-f]{12})[0-9a-f]{52}\b/g, '$1');
}

/** What the host answers, in the words of `ContainerAnswer.value`. */
export function answerContainers(ask: ContainerAsk, host: ContainerHost, image: string): string {
  if (ask.kind === 'state') return findContainer(host, ask.container)?.state ?? 'none';
  const names = host.containers
    .filter((container) => finds(host, container.name, ask.path))
    .map(({ name }) => name);
  const inImage = findImage(host, image);
  const isInImage = inImage !== undefined && lookAt(inImage, [], ask.path) !== null;
  return [...names, ...(isInImage ? ['image'] : [])].join(' ');
}

function finds(host: ContainerHost, name: string, path: string): boolean {
  const container = findContainer(host, name);
  if (container === undefined) return false;
  return ['own', 'copy', 'image'].includes(sees(host, container, path));
}
