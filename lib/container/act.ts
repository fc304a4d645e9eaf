import { actInside } from './act-inside';
import {
  endContainer,
  killContainer,
  removeContainer,
  restartContainer,
  runContainer,
  startContainer,
  stopContainer,
} from './act-on-container';
import { commitContainer, removeImage } from './act-on-image';
import { type Acted, refused } from './acted';
import type { ContainerAction } from './container-action';
import { type Container, type ContainerHost, findContainer } from './container-host';
import { refusals } from './refusals';

/** What the line of `printAction` does. Nothing throws: what Docker refuses is refused in its words. */
export function act(host: ContainerHost, action: ContainerAction): Acted {
  if (action.kind === 'run') return runContainer(host, action);
  if (action.kind === 'remove-image') return removeImage(host, action.image, action.force);
  const container = findContainer(host, action.container);
  return container ? actOn(host, container, action) : refuseUnknown(host, action);
}

type ActionOn = Exclude<ContainerAction, { kind: 'run' | 'remove-image' }>;

function actOn(host: ContainerHost, container: Container, action: ActionOn): Acted {
  switch (action.kind) {
    case 'start':
      return startContainer(host, container);
    case 'stop':
      return stopContainer(host, container);
    case 'restart':
      return restartContainer(host, container);
    case 'kill':
      return killContainer(host, container);
    case 'end':
      return endContainer(host, container, action.exitCode);
    case 'remove':
      return removeContainer(host, container, action.force);
    case 'commit':
      return commitContainer(host, container, action.image);
    default:
      return actInside(host, container, action);
  }
}

function refuseUnknown(host: ContainerHost, action: ActionOn): Acted {
  const name = action.container;
  switch (action.kind) {
    case 'start':
      return refused(host, 1, refusals.noContainer(name), refusals.notStarted(name));
    case 'kill':
      return refused(host, 1, refusals.noContainerToKill(name));
    case 'remove':
      return refused(host, action.force ? 0 : 1, refusals.noContainer(name));
    default:
      return refused(host, 1, refusals.noContainer(name));
  }
}
