import { quoteWithin, quoteWord } from './quote';

/** One thing that somebody does with the engine. Containers and images stand in it by their names. */
export type ContainerAction =
  | {
      kind: 'run';
      container: string;
      image: string;
      /** Empty: the image's own. */
      command: readonly string[];
      detached: boolean;
      removeAfter: boolean;
    }
  | ActionInside
  | {
      kind: 'stop' | 'restart';
      container: string /** Until it is killed; Docker waits 10. */;
      seconds?: number;
    }
  | { kind: 'start' | 'kill'; container: string }
  /** The process ends by itself, with this exit code. */
  | { kind: 'end'; container: string; exitCode: number }
  | { kind: 'remove'; container: string; force: boolean }
  | { kind: 'commit'; container: string; image: string }
  | { kind: 'remove-image'; image: string; force: boolean };

/** What a second process does in a running container. */
export type ActionInside =
  /** One line or several, without the last line's break; or that many zeros. */
  | { kind: 'write'; container: string; path: string; content: string | number; append: boolean }
  | { kind: 'cat' | 'remove-file' | 'make-directory'; container: string; path: string };

/** The command line that does it. */
export function printAction(action: ContainerAction): string {
  return ['docker', ...wordsOf(action)].map(quoteWord).join(' ');
}

function wordsOf(action: ContainerAction): string[] {
  switch (action.kind) {
    case 'run':
      return ['run', ...flagsOf(action), '--name', action.container, action.image, ...action.command];
    case 'stop':
    case 'restart': {
      const { kind, container, seconds } = action;
      return seconds === undefined ? [kind, container] : [kind, '-t', `${seconds}`, container];
    }
    case 'start':
    case 'kill':
      return [action.kind, action.container];
    case 'end':
      return ['wait', action.container];
    case 'remove':
      return ['rm', ...(action.force ? ['-f'] : []), action.container];
    case 'commit':
      return ['commit', action.container, action.image];
    case 'remove-image':
      return ['rmi', ...(action.force ? ['-f'] : []), action.image];
    default:
      return ['exec', action.container, ...wordsInside(action)];
  }
}

function flagsOf({ detached, removeAfter }: { detached: boolean; removeAfter: boolean }): string[] {
  return [...(detached ? ['-d'] : []), ...(removeAfter ? ['--rm'] : [])];
}

function wordsInside(action: ActionInside): string[] {
  switch (action.kind) {
    case 'cat':
      return ['cat', action.path];
    case 'remove-file':
      return ['rm', action.path];
    case 'make-directory':
      return ['mkdir', action.path];
    case 'write': {
      const arrow = action.append ? '>>' : '>';
      return ['sh', '-c', `${producerOf(action.content)} ${arrow} ${quoteWithin(action.path)}`];
    }
  }
}

function producerOf(content: string | number): string {
  if (typeof content === 'number') return `head -c ${content} /dev/zero`;
  // Some shells' echo takes a backslash or a first "-n" for more than what it says.
  const echo = /\\|^-/.test(content) ? 'printf "%s\\n"' : 'echo';
  return `${echo} ${quoteWithin(content)}`;
}
