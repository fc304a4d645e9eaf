import { type Container, fullName, type Image } from './container-host';
import { shortId } from './make-id';

/** What Docker 28 says when it does not do what it is asked, line by line. */
export const refusals = {
  noContainer: (name: string) => `${daemon} No such container: ${name}`,
  noContainerToKill: (name: string) => `${daemon} cannot kill container: ${name}: No such container: ${name}`,
  notRunning: ({ id }: Container) => `${daemon} container ${id} is not running`,
  notRunningToKill: ({ id, name }: Container) =>
    `${daemon} cannot kill container: ${name}: container ${id} is not running`,
  running: (name: string) =>
    `${daemon} cannot remove container "${name}": container is running: stop the container before removing or force remove`,
  notStarted: (name: string) => `Error: failed to start containers: ${name}`,
  cannotStart: (why: string) => `${daemon} ${why}`,
  cannotRestart: (name: string, why: string) => `${daemon} Cannot restart container ${name}: ${why}`,
  notFound: (program: string) => `${task} exec: "${program}": ${whyNotFound(program)}`,
  noImage: (name: string) => `${daemon} No such image: ${fullName(name)}`,
  imageInUse: (name: string, container: Container, image: Image) =>
    `${daemon} conflict: unable to remove repository reference "${name}" (must force) - container ${shortId(container.id)} is using its referenced image ${shortId(image.id)}`,
};

/** Those of `docker run`, which add a hint. */
export const runRefusals = {
  /** What a registry answers then is not for us to say. */
  noImage: (name: string) => [`Unable to find image '${fullName(name)}' locally`],
  noCommand: () => withHint('no command specified'),
  nameInUse: ({ id, name }: Container) =>
    withHint(
      `Conflict. The container name "/${name}" is already in use by container "${id}". You have to remove (or rename) that container to be able to reuse that name.`,
    ),
  cannotStart: withHint,
};

const daemon = 'Error response from daemon:';
const task =
  'failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process:';

function whyNotFound(program: string): string {
  return program.includes('/')
    ? `stat ${program}: no such file or directory`
    : 'executable file not found in $PATH';
}

function withHint(why: string): string[] {
  return [`docker: ${daemon} ${why}`, '', "Run 'docker run --help' for more information"];
}
