import {
  type Container,
  type ContainerHost,
  findImage,
  type Image,
  imageOf,
  type LayerEntry,
} from './container-host';
import { layerBytes } from './layer-bytes';
import { lookAt, parentsOf } from './look-at';
import { shortId } from './make-id';
import { printSize } from './print-size';

/**
 * The rows of `docker diff`, by path: Docker's own order differs from one call to the next. A directory of the image
 * is told as changed when something in it was.
 */
export function dockerDiff({ layer }: Container): string[] {
  const kinds = new Map<string, LayerEntry['kind']>();
  for (const parent of layer.flatMap(({ path }) => parentsOf(path))) kinds.set(parent, 'C');
  for (const { path, kind } of layer) kinds.set(path, kind);
  return [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, kind]) => `${kind} ${path}`);
}

export type ProcessRow = {
  name: string;
  image: string;
  /** With its quotation marks. */
  command: string;
  /** Without how long ago, as there is no clock here: "Up", "Exited (137)", "Created". */
  status: string;
  /** Of the writable layer. */
  size: string;
  /** With the image below it, which all its containers share. */
  virtualSize: string;
};

/** The rows of `docker ps -a -s`, newest first. */
export function processSizes(host: ContainerHost): ProcessRow[] {
  return host.containers.toReversed().map((container) => {
    const bytes = layerBytes(container.layer);
    return {
      name: container.name,
      image: printImage(host, container),
      command: printCommand(container.command),
      status: printStatus(container),
      size: printSize(bytes),
      virtualSize: printSize(imageOf(host, container).bytes + bytes),
    };
  });
}

/** A name that stands for another image by now would be wrong, so the ID is told. */
function printImage(host: ContainerHost, { image, imageName }: Container): string {
  return findImage(host, imageName)?.id === image ? imageName : shortId(image);
}

function printCommand(command: readonly string[]): string {
  const words = command.map((word) => (word.includes(' ') ? `'${word}'` : word));
  return JSON.stringify(shorten(words.join(' '), 20));
}

function printStatus({ state, exitCode }: Container): string {
  switch (state) {
    case 'created':
      return 'Created';
    case 'running':
      return 'Up';
    case 'exited':
      return `Exited (${exitCode})`;
  }
}

function shorten(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text;
}

/**
 * Where what a container finds at a path comes from: its own layer, a copy there of the image's file, or the image.
 * hidden: the image has it, and the container deleted it.
 */
export function sees(
  host: ContainerHost,
  container: Container,
  path: string,
): 'own' | 'copy' | 'hidden' | 'image' | 'absent' {
  const entry = container.layer.find((each) => each.path === path);
  if (entry) return ({ A: 'own', C: 'copy', D: 'hidden' } as const)[entry.kind];
  return lookAt(imageOf(host, container), [], path) ? 'image' : 'absent';
}

/** The rows of `docker history`, newest first. */
export function historyOf({ history }: Image): { createdBy: string; size: string }[] {
  return history.map(({ createdBy, bytes }) => ({
    createdBy: shorten(createdBy, 45),
    size: printSize(bytes),
  }));
}
