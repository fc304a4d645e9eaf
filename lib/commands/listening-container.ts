import type { Process } from '@/lib/app-types/app-type';
import { codeSpan } from '@/lib/format/markdown';
import { shellCommand } from '@/lib/plan/quote';
import { containerName } from './container-name';
import type { KeptFolder } from './kept-folder';

/** The container that answers on a port, and how lines for a terminal speak of it. */
export type ListeningContainer = {
  port: number;
  /** For `docker run -p`. */
  published: string;
  /** For `docker run`. */
  nameFlags: readonly string[];
  /** One word of a shell line, quoted. */
  reference: string;
  stop: { line: string; note: string };
  /** A sentence of Markdown: what to do when `docker run` is refused. */
  whenRefused: string;
};

/** Where it is reached. */
export type Place = {
  port: number;
  /** From this machine alone. */
  onlyHere: boolean;
};

/** Of the process that is published. Null: nothing listens. */
export function placeOf({ onlyHere = false }: Process, port: number | null): Place | null {
  return port === null ? null : { port, onlyHere };
}

/** The course writes its first line without a name. */
const nameless = 'docker_flask';

export function listeningContainer(image: string, place: Place, kept: KeptFolder | null): ListeningContainer {
  return image === nameless ? namelessContainer(place) : namedContainer(image, place, kept);
}

/** `docker run` that finds no free port has made the container all the same, and so taken the name. */
function namedContainer(image: string, place: Place, kept: KeptFolder | null): ListeningContainer {
  const name = containerName(image);
  const line = shellCommand('docker', 'rm', '-f', name);
  return {
    port: place.port,
    published: published(place),
    nameFlags: ['--name', name],
    reference: shellCommand(name),
    stop: { line, note: `stop it; what it wrote goes with it${kept ? `, but for ${kept.folder}/` : ''}` },
    whenRefused: `If the name is taken, as after an edit, run ${codeSpan(line)} first; if the port is, do the same and put another one before the colon: ${codeSpan(elsewhere(place))}.`,
  };
}

/** It is found by its port: `ancestor=IMAGE` finds nothing once the image is built again. */
function namelessContainer(place: Place): ListeningContainer {
  const { port } = place;
  const reference = `$(docker ps -q --filter ${shellCommand(`publish=${port}`)})`;
  const line = `docker stop ${reference}`;
  return {
    port,
    published: published(place),
    nameFlags: [],
    reference,
    stop: { line, note: 'stop it' },
    whenRefused: `If the port is taken, as after an edit, run ${codeSpan(line)} first, or put another one before the colon: ${codeSpan(elsewhere(place))}.`,
  };
}

/** The same port of the container, published on another one of this machine. */
export function elsewhere(place: Place): string {
  return `-p ${published(place, place.port < 65535 ? place.port + 1 : place.port - 1)}`;
}

function published({ port, onlyHere }: Place, at = port): string {
  return `${onlyHere ? '127.0.0.1:' : ''}${at}:${port}`;
}
