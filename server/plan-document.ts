import { hasUnknownSeconds } from '@/lib/cache/critical-path';
import type { WhatIf } from '@/lib/cache/what-if';
import type { ChangeAnswer } from '@/lib/change/answer-changes';
import { printChange } from '@/lib/change/change';
import type { Composition } from '@/lib/composition';
import { isLocked, lockState } from '@/lib/lock/lock';
import type { Problem } from '@/lib/recipe/problem';
import { printRequirement } from '@/lib/recipe/requirement';
import { listSteps } from './list-steps';

/** The plan with its figures, for scripts and teachers: JSON with a fixed order of keys. */
export function printPlanDocument(
  composition: Composition,
  link: string,
  linkProblems: readonly Problem[],
  asked: ChangeAnswer | null = null,
): string {
  const { name, sentence, snapshot, totals, plan, lock } = composition;
  const document = {
    name,
    sentence,
    snapshot,
    link,
    totals,
    lock: {
      complete: isLocked(lock),
      packages:
        lockState(lock) === 'open'
          ? []
          : lock.packages.map((locked) => `${locked.package.name}==${locked.package.version}`),
      unlocked: lock.unlocked.map(({ requirement, reason }) => ({
        requirement: printRequirement(requirement),
        reason,
      })),
    },
    problems: [...linkProblems, ...composition.problems].map(({ kind, severity, subject, message }) => ({
      kind,
      severity,
      subject,
      message,
    })),
    ...(asked === null ? {} : { change: printAsked(asked) }),
    whatIfs: Object.values(composition.whatIfs).map(printWhatIf),
    plan,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Where the build stops nobody knows of seconds and steps. */
function printAsked({ changes, complaints, stop, whatIf }: ChangeAnswer) {
  const { plan, fates, naive } = whatIf;
  const runs = stop === null;
  return {
    asked: changes.map(printChange),
    complaints,
    stops: stop === null ? null : `The build stops. ${stop.sentence}`,
    seconds: runs ? whatIf.seconds : null,
    isAtLeast: runs ? hasUnknownSeconds(plan, fates) : null,
    naiveSeconds: runs ? naive.seconds : null,
    naiveIsAtLeast: runs ? hasUnknownSeconds(naive.plan, naive.fates) : null,
    steps: runs ? listSteps(plan, fates) : [],
    naiveSteps: runs ? listSteps(naive.plan, naive.fates) : [],
  };
}

function printWhatIf({ id, label, seconds, plan, fates, naive, stopsAt }: WhatIf) {
  const rebuilt = Object.entries(fates).flatMap(([step, { state }]) => (state === 'rebuilt' ? [step] : []));
  const isAtLeast = hasUnknownSeconds(plan, fates);
  const naiveIsAtLeast = hasUnknownSeconds(naive.plan, naive.fates);
  return { id, label, seconds, isAtLeast, naiveSeconds: naive.seconds, naiveIsAtLeast, stopsAt, rebuilt };
}
