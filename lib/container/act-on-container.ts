import { type Acted, done, refused } from './acted';
import type { ContainerAction } from './container-action';
import { type Container, type ContainerHost, findContainer, findImage, imageOf } from './container-host';
import { withContainer, withoutContainer } from './edit-host';
import { makeId } from './make-id';
import { refusals, runRefusals } from './refusals';
import { type Process, startProcess } from './start-process';

type Run = Extract<ContainerAction, { kind: 'run' }>;

/** 128 + SIGKILL. */
const killed = 137;

export function runContainer(host: ContainerHost, action: Run): Acted {
  const image = findImage(host, action.image);
  if (!image) return refused(host, 125, ...runRefusals.noImage(action.image));
  const command = action.command.length > 0 ? action.command : image.command;
  if (command.length === 0) return refused(host, 125, ...runRefusals.noCommand());
  const holder = findContainer(host, action.container);
  if (holder) return refused(host, 125, ...runRefusals.nameInUse(holder));
  const container: Container = {
    id: makeId(`container ${host.made}`),
    name: action.container,
    image: image.id,
    imageName: action.image,
    command,
    removeAfter: action.removeAfter,
    state: 'created',
    exitCode: 0,
    layer: [],
  };
  const created = { ...host, containers: [...host.containers, container], made: host.made + 1 };
  return tellOfRun(launch(created, container), container, action.detached);
}

function tellOfRun({ host, process }: Launched, { id }: Container, detached: boolean): Acted {
  const ids = detached ? [id] : [];
  if (process.kind === 'not found')
    return refused(host, 127, ...ids, ...runRefusals.cannotStart(process.why));
  if (detached) return done(host, id);
  if (process.kind === 'ended') return { host, output: process.output, exitCode: process.exitCode };
  return { host, output: [], exitCode: null };
}

/** A process that runs already is left alone. */
export function startContainer(host: ContainerHost, container: Container): Acted {
  const { name, state } = container;
  if (state === 'running') return done(host, name);
  const { host: after, process } = launch(host, container);
  if (process.kind !== 'not found') return done(after, name);
  return refused(after, 1, refusals.cannotStart(process.why), refusals.notStarted(name));
}

/**
 * The first process of a container gets no signal that it has no handler for, and none of those we know has one for
 * SIGTERM: so it is killed when the time is over. https://man7.org/linux/man-pages/man7/pid_namespaces.7.html
 */
export function stopContainer(host: ContainerHost, container: Container): Acted {
  const after = container.state === 'running' ? endProcess(host, container, killed) : host;
  return done(after, container.name);
}

export function restartContainer(host: ContainerHost, container: Container): Acted {
  const { name } = container;
  const { host: after, process } = launch(host, container);
  if (process.kind !== 'not found') return done(after, name);
  return refused(after, 1, refusals.cannotRestart(name, process.why));
}

export function killContainer(host: ContainerHost, container: Container): Acted {
  if (container.state !== 'running') return refused(host, 1, refusals.notRunningToKill(container));
  return done(endProcess(host, container, killed), container.name);
}

/** `docker wait`, which comes back when the process has ended, or at once if none runs. */
export function endContainer(host: ContainerHost, container: Container, exitCode: number): Acted {
  if (container.state !== 'running') return done(host, `${container.exitCode}`);
  return done(endProcess(host, container, exitCode), `${exitCode}`);
}

export function removeContainer(host: ContainerHost, container: Container, force: boolean): Acted {
  const { name, state } = container;
  if (state === 'running' && !force) return refused(host, 1, refusals.running(name));
  return done(withoutContainer(host, container), name);
}

type Launched = { host: ContainerHost; process: Process };

/** On the writable layer as it lies there. */
function launch(host: ContainerHost, container: Container): Launched {
  const process = startProcess(imageOf(host, container), container.layer, container.command);
  switch (process.kind) {
    case 'running': {
      const running: Container = { ...container, state: 'running', exitCode: 0 };
      return { host: withContainer(host, running), process };
    }
    case 'ended':
      return { host: endProcess(host, container, process.exitCode), process };
    case 'not found': {
      const created: Container = { ...container, state: 'created', exitCode: 127 };
      const isGone = container.removeAfter;
      return { host: isGone ? withoutContainer(host, created) : withContainer(host, created), process };
    }
  }
}

/** The container ends with its process. */
function endProcess(host: ContainerHost, container: Container, exitCode: number): ContainerHost {
  if (container.removeAfter) return withoutContainer(host, container);
  return withContainer(host, { ...container, state: 'exited', exitCode });
}
