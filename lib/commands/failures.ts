import { shellCommand } from '@/lib/plan/quote';
import type { Command } from './command-group';
import { containerName } from './container-name';
import { elsewhere, listeningContainer, type Place } from './listening-container';

/** What Docker may answer instead of doing it, and the way out. */
export type Failure = {
  id: string;
  /** A part of what stands in the terminal, word for word, as Docker Engine 28 says it. */
  seen: string;
  /** What it means and what to do, in a sentence or two. */
  means: string;
  /** Lines that help. */
  commands: readonly Command[];
};

/** For the lines of one recipe, in the order in which one meets them. `place`: null where nothing listens. */
export function failures(name: string, place: Place | null): Failure[] {
  return [
    {
      id: 'daemon',
      seen: 'Cannot connect to the Docker daemon',
      means: 'Docker is installed but does not run. Start Docker Desktop; on Linux start its service.',
      commands: [{ id: 'start-docker', line: 'sudo systemctl start docker', note: 'on Linux' }],
    },
    {
      id: 'permission',
      seen: 'permission denied while trying to connect to',
      means:
        'Your account may not talk to Docker. Join its group, then log out and in again. Whoever is in it can become root of this machine.',
      commands: [{ id: 'join-group', line: 'sudo usermod -aG docker "$USER"', note: 'on Linux' }],
    },
    ...(place === null ? [] : portFailures(name, place)),
    {
      id: 'space',
      seen: 'no space left on device',
      means:
        'The disk is full, or the part of it that Docker Desktop may use. Old builds are what fills it first.',
      commands: [
        { id: 'disk-usage', line: 'docker system df', note: 'what takes how much' },
        { id: 'prune-builds', line: 'docker builder prune', note: 'asks, then forgets cached builds' },
      ],
    },
    {
      id: 'network',
      seen: 'failed to resolve source metadata',
      means:
        'The registry cannot be reached, so the base image cannot be pulled. Check the connection and the proxy of Docker, then build again: what was pulled stays.',
      commands: [],
    },
    {
      id: 'architecture',
      seen: 'exec format error',
      means:
        'The image is for another processor: on a Mac with Apple silicon one that was built for x86-64, or the other way round. Build it where it runs, or say for what.',
      commands: [
        {
          id: 'build-for-x86',
          line: shellCommand('docker', 'build', '--platform', 'linux/amd64', '-t', `${name}:latest`, '.'),
          note: 'for most servers',
        },
      ],
    },
  ];
}

function portFailures(name: string, place: Place): Failure[] {
  const { port, stop, nameFlags } = listeningContainer(name, place, null);
  return [
    ...(nameFlags.length === 0
      ? []
      : [
          {
            id: 'name',
            seen: `The container name "/${containerName(name)}" is already in use`,
            means: 'The container of the last run is still there. Remove it, then run the line again.',
            commands: [{ id: 'remove-container', line: stop.line, note: 'remove it; volumes stay' }],
          },
        ]),
    {
      id: 'port',
      seen: 'port is already allocated',
      means: `Another container uses port ${port}. Stop it, or put another port before the colon: ${elsewhere(place)}.`,
      commands: [
        {
          id: 'find-port',
          line: `docker ps --filter publish=${port}`,
          note: 'which container it is',
        },
      ],
    },
    {
      id: 'address',
      seen: 'address already in use',
      means: `A program that is no container uses port ${port}; on a Mac, AirPlay has 5000. Close it, or put another port before the colon: ${elsewhere(place)}.`,
      commands: [],
    },
  ];
}
