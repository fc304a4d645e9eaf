import type { ContainerHost } from '@/lib/container/container-host';
import type { ContainerAnswer, ContainerLab, ContainerRound, ContainerTrial } from './container-lab';
import { answerContainers, play, startHost, type TerminalLine } from './play';

/** A lab of containers with everything played: plain data, which is all that its page needs to begin. */
export type ResolvedContainerLab = Omit<ContainerLab, 'rounds'> & {
  rounds: readonly ResolvedContainerRound[];
  taskHost: ContainerHost;
};

export type ResolvedContainerRound = Omit<ContainerRound, 'answers' | 'counterTrials'> & {
  answers: readonly (ContainerAnswer & { isRight: boolean })[];
  hostBefore: ContainerHost;
  after: PlayedHost;
  counterTrials: readonly (ContainerTrial & { played: PlayedHost })[];
};

export type PlayedHost = { host: ContainerHost; lines: readonly TerminalLine[] };

export function resolveContainerLab(lab: ContainerLab): ResolvedContainerLab {
  const start = startHost(lab);
  return {
    ...lab,
    rounds: lab.rounds.map((round) => resolveRound(round, start, lab.image.name)),
    taskHost: play(start, lab.task.before).host,
  };
}

function resolveRound(round: ContainerRound, start: ContainerHost, image: string): ResolvedContainerRound {
  const hostBefore = play(start, round.before).host;
  const after = play(hostBefore, round.actions);
  const truth = answerContainers(round.ask, after.host, image);
  return {
    ...round,
    hostBefore,
    after,
    answers: round.answers.map((answer) => ({ ...answer, isRight: answer.value === truth })),
    counterTrials: round.counterTrials.map((trial) => ({
      ...trial,
      played: play(hostBefore, trial.actions),
    })),
  };
}
