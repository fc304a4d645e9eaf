import type { BuildGraph } from '@/lib/graph/build-graph';
import { answerAsk } from './answer-ask';
import { type Bench, changeBench, ignoreTextOf } from './bench';
import { buildBench, emptyWorkshop, type Workshop } from './build-bench';
import type { BuiltImage } from './built-image';
import { factsOf } from './facts';
import type { Answer, BuildFlag, CounterTrial, Lab, Reason, Round } from './lab';
import { fillFacts } from './read-prose';

/** A lab with every build of its rounds worked out: plain data, which is all that its page needs. */
export type ResolvedLab = Omit<Lab, 'rounds'> & { rounds: readonly ResolvedRound[]; taskBefore: BuiltImage };

export type ResolvedRound = Omit<Round, 'builds' | 'answers' | 'counterTrials' | 'why'> & {
  /** As it is when the question is asked. */
  bench: Bench;
  first: BuiltImage;
  before: BuiltImage;
  after: BuiltImage;
  /** Nothing changes: the question is about what is built already. */
  isAboutBuild: boolean;
  /** The Dockerfile after the event. */
  dockerfile: string;
  answers: readonly (Answer & { isRight: boolean })[];
  counterTrials: readonly (CounterTrial & { image: BuiltImage; dockerfile: string })[];
  why: Omit<Round['why'], 'cause' | 'reasons'> & { reasons: readonly Reason[] };
};

/** Gives the graph of a Dockerfile in a folder with this .dockerignore. */
export type GraphOf = (dockerfile: string, dockerignore: string) => BuildGraph;

export function resolveLab(lab: Lab, graphOf: GraphOf): ResolvedLab {
  const resolver = new Resolver(lab, graphOf);
  return {
    ...lab,
    rounds: lab.rounds.map((round) => resolver.resolveRound(round)),
    taskBefore: resolver.resolveTask(),
  };
}

class Resolver {
  constructor(
    private readonly lab: Lab,
    private readonly graphOf: GraphOf,
  ) {}

  resolveRound({ builds, changes, ask, answers, counterTrials, why, ...round }: Round): ResolvedRound {
    const [first, before, workshop] = this.buildAll(builds);
    const bench = builds.at(-1) ?? builds[0];
    const after = this.build(workshop, changeBench(bench, changes), isWithoutCache(round.flags));
    const facts = factsOf(before, after.image, first);
    const fill = (text: string) => fillFacts(text, facts);
    const truth = answerAsk(ask, after.image);
    const changed = changeBench(bench, changes);
    return {
      ...round,
      changes,
      ask,
      isAboutBuild: changes.length === 0 && round.flags === undefined,
      bench,
      dockerfile: changed.dockerfile,
      first,
      before,
      after: after.image,
      situation: round.situation.map(fill),
      event: fill(round.event),
      question: fill(round.question),
      outcome: fill(round.outcome),
      detail: round.detail.map(fill),
      answers: answers.map((answer) => ({
        ...answer,
        text: fill(answer.text),
        said: fill(answer.said),
        isRight: answer.value === truth,
      })),
      counterTrials: counterTrials.map((trial) => {
        const tried = changeBench(changed, trial.changes);
        const { image } = this.build(after.workshop, tried, isWithoutCache(trial.flags));
        return { ...trial, image, dockerfile: tried.dockerfile };
      }),
      why: {
        ...why,
        intro: why.intro.map(fill),
        question: fill(why.question),
        told: fill(why.told),
        reasons: why.reasons.map((reason) => ({
          ...reason,
          text: fill(reason.text),
          correction: fill(reason.correction),
        })),
      },
    };
  }

  /** The task's bench, built and changed: what an edit costs before the reader has done anything. */
  resolveTask(): BuiltImage {
    const { bench, change } = this.lab.task;
    const { workshop } = this.build(emptyWorkshop, bench);
    return this.build(workshop, changeBench(bench, change.changes)).image;
  }

  private buildAll(builds: Round['builds']): [BuiltImage, BuiltImage, Workshop] {
    const first = this.build(emptyWorkshop, builds[0]);
    let last = first;
    for (const bench of builds.slice(1)) last = this.build(last.workshop, bench);
    return [first.image, last.image, last.workshop];
  }

  private build(workshop: Workshop, bench: Bench, withoutCache = false) {
    const graph = this.graphOf(bench.dockerfile, ignoreTextOf(bench));
    return buildBench(workshop, {
      bench,
      graph,
      figures: this.lab.figures,
      isWithoutCache: withoutCache,
    });
  }
}

function isWithoutCache(flags: readonly BuildFlag[] = []): boolean {
  return flags.includes('no-cache');
}

/** Every Dockerfile that a lab builds, with its .dockerignore. */
export function benchesOf({ rounds, task }: Lab): Bench[] {
  const ofRounds = rounds.flatMap(({ builds, changes, counterTrials }) => {
    const changed = changeBench(builds.at(-1) ?? builds[0], changes);
    return [...builds, changed, ...counterTrials.map((trial) => changeBench(changed, trial.changes))];
  });
  const { dockerfile, dockerignore } = task.answer;
  const files =
    dockerignore === undefined ? task.bench.files : { ...task.bench.files, '.dockerignore': dockerignore };
  return [
    ...ofRounds,
    task.bench,
    changeBench(task.bench, task.change.changes),
    { dockerfile, files },
    changeBench({ dockerfile, files }, task.change.changes),
  ];
}
