import { codeSpan } from '@/lib/format/markdown';
import { shellCommand } from '@/lib/plan/quote';
import { containerName } from './container-name';
import type { KeptFolder } from './kept-folder';

/** The container that answers on a port, and how lines for a terminal speak of it. */
export type ListeningContainer = {
  port: number;
  /** For `docker run`. */
  nameFlags: readonly string[];
  /** One word of a shell line, quoted. */
  reference: string;
  stop: { line: string; note: string };
  /** A sentence of Markdown: what to do when `docker run` is refused. */
  whenRefused: string;
};

/** The course writes its first line without a name. */
const nameless = 'docker_flask';

export function listeningContainer(image: string, port: number, kept: KeptFolder | null): ListeningContainer {
  return image === nameless ? namelessContainer(port) : namedContainer(image, port, kept);
}

/** `docker run` that finds no free port has made the container all the same, and so taken the name. */
function namedContainer(image: string, port: number, kept: KeptFolder | null): ListeningContainer {
  const name = containerName(image);
  const line = shellCommand('docker', 'rm', '-f', name);
  return {
    port,
    nameFlags: ['--name', name],
    reference: shellCommand(name),
    stop: { line, note: `stop it; what it wrote goes with it${kept ? `, but for ${kept.folder}/` : ''}` },
    whenRefused: `If the name is taken, as after an edit, run ${codeSpan(line)} first; if the port is, do the same and put another one before the colon: ${codeSpan(elsewhere(port))}.`,
  };
}

/** It is found by its port: `ancestor=IMAGE` finds nothing once the image is built again. */
function namelessContainer(port: number): ListeningContainer {
  const reference = `$(docker ps -q --filter ${shellCommand(`publish=${port}`)})`;
  const line = `docker stop ${reference}`;
  return {
    port,
    nameFlags: [],
    reference,
    stop: { line, note: 'stop it' },
    whenRefused: `If the port is taken, as after an edit, run ${codeSpan(line)} first, or put another one before the colon: ${codeSpan(elsewhere(port))}.`,
  };
}

/** The same port of the container, published on another one of this machine. */
export function elsewhere(port: number): string {
  const other = port < 65535 ? port + 1 : port - 1;
  return `-p ${other}:${port}`;
}
