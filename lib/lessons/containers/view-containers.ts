import { type Container, type ContainerHost, findImage, imageOf } from '@/lib/container/container-host';
import { layerBytes } from '@/lib/container/layer-bytes';
import { dockerDiff, processSizes, sees } from '@/lib/container/views';
import { formatBytes } from '@/lib/format/figures';
import type { LabState } from '@/lib/lessons/lab-state';
import type { ContainerAnswer } from './container-lab';
import { type JudgedContainers, judgeContainers } from './judge-containers';
import { actionsOf, type Move, readMoves } from './moves';
import { play, type TerminalLine } from './play';
import type { ResolvedContainerLab, ResolvedContainerRound } from './resolve-container-lab';

/** What stands on the engine, and what was typed since the question. */
export type ShownHost = {
  host: ContainerHost;
  /** As it was when the question was asked: what is missing since is drawn as removed. */
  before: ContainerHost;
  lines: readonly TerminalLine[];
};

export function containerRound(
  { rounds }: ResolvedContainerLab,
  { round }: LabState,
): ResolvedContainerRound {
  const found = rounds[round];
  if (found === undefined) throw new Error(`a lab without question ${round + 1}`);
  return found;
}

/** Null: the link holds moves that nobody can make. */
export function movesOf({ made }: LabState): Move[] | null {
  return readMoves(made?.do ?? '');
}

export function showHost(lab: ResolvedContainerLab, state: LabState): ShownHost {
  const round = containerRound(lab, state);
  const before = state.step === 'build' ? lab.taskHost : round.hostBefore;
  if (state.step === 'predict') return { host: before, before, lines: [] };
  const tried = round.counterTrials.find(({ id }) => id === state.trial)?.played ?? round.after;
  const start = state.step === 'build' ? { host: before, lines: [] } : tried;
  const moves = movesOf(state) ?? [];
  const more = play(start.host, actionsOf(moves, start.host, lab.image.name));
  return { host: more.host, before, lines: [...start.lines, ...more.lines] };
}

export function judgeShown(lab: ResolvedContainerLab, { host, before }: ShownHost): JudgedContainers {
  return judgeContainers(lab.task.checks, before, host);
}

export type ContainerColumn = {
  id: string;
  name: string;
  state: string;
  isRemoved: boolean;
  /** Null: no process runs. */
  process: string | null;
  sees: readonly { path: string; from: string; isThere: boolean }[];
  layer: { size: string; entries: readonly { kind: string; path: string; size: string }[] };
  /** What its image has on the first one; null: nothing. */
  committed: { name: string; size: string } | null;
  guess: { text: string; isGone: boolean } | null;
};

/** Most that are drawn; the newest stay. */
const mostColumns = 3;

export function viewColumns(
  lab: ResolvedContainerLab,
  { host, before }: ShownHost,
  guess: ContainerAnswer['pencil'],
): ContainerColumn[] {
  const removed = before.containers.filter(({ id }) => host.containers.every((each) => each.id !== id));
  const columns = [
    ...removed.map((container) => columnOf(lab, before, container, true, guess)),
    ...host.containers.map((container) =>
      columnOf(lab, host, container, false, removed.length > 0 ? null : guess),
    ),
  ];
  return columns.slice(-mostColumns);
}

function columnOf(
  lab: ResolvedContainerLab,
  host: ContainerHost,
  container: Container,
  isRemoved: boolean,
  guess: ContainerAnswer['pencil'],
): ContainerColumn {
  const image = imageOf(host, container);
  const first = findImage(host, lab.image.name);
  const more = image.bytes - (first?.bytes ?? image.bytes);
  return {
    id: container.id,
    name: container.name,
    state: isRemoved ? 'removed' : stateText(container),
    isRemoved,
    process: container.state === 'running' && !isRemoved ? container.command.join(' ') : null,
    sees: lab.watched.map((path) => originOf(host, container, path)),
    layer: {
      size: formatBytes(layerBytes(container.layer)),
      entries: container.layer.map(({ kind, path, bytes }) => ({
        kind,
        path,
        size: kind === 'A' ? formatBytes(bytes) : '',
      })),
    },
    committed: image.id === first?.id ? null : { name: container.imageName, size: formatBytes(more) },
    guess: guess?.container === container.name ? guess : null,
  };
}

function stateText({ state, exitCode }: Container): string {
  return state === 'exited' ? `ended (${exitCode})` : state;
}

const origins = {
  own: 'its own',
  copy: 'its copy',
  hidden: 'hidden',
  image: 'from image',
  absent: 'not there',
} as const;

function originOf(host: ContainerHost, container: Container, path: string) {
  const from = sees(host, container, path);
  return { path, from: origins[from], isThere: from !== 'hidden' && from !== 'absent' };
}

export function imageText(lab: ResolvedContainerLab, shown: ShownHost) {
  const { name, contents } = lab.image;
  return { name, size: formatBytes(contents.bytes), others: otherImages(lab, shown) };
}

/** Images beside the first one, with what each has on it. */
function otherImages(lab: ResolvedContainerLab, { host }: ShownHost): string[] {
  const first = findImage(host, lab.image.name);
  return host.tags.flatMap(({ name, image: id }) => {
    const image = host.images.find((each) => each.id === id);
    if (image === undefined || first === undefined || image.id === first.id) return [];
    return [`image ${name.replace(/:latest$/, '')}: ${formatBytes(image.bytes - first.bytes)} more`];
  });
}

/** `docker ps -a -s`, as far as a reader looks. */
export function psRows({ host }: ShownHost) {
  return processSizes(host).map(({ name, status, size, virtualSize }) => ({
    name,
    status,
    size,
    virtualSize,
  }));
}

/** `docker diff` of the container that has most to say. */
export function diffOf({ host }: ShownHost): { name: string; rows: readonly string[] } | null {
  const [container] = [...host.containers].sort((a, b) => b.layer.length - a.layer.length);
  return container === undefined ? null : { name: container.name, rows: dockerDiff(container) };
}
