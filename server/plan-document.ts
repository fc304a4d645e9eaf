import { hasUnknownSeconds } from '@/lib/cache/critical-path';
import type { WhatIf } from '@/lib/cache/what-if';
import type { ChangeAnswer } from '@/lib/change/answer-changes';
import { printChange } from '@/lib/change/change';
import type { Composition } from '@/lib/composition';
import { isLocked, lockState } from '@/lib/lock/lock';
import type { Problem } from '@/lib/recipe/problem';
import { printRequirement } from '@/lib/recipe/requirement';

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

function printAsked({ changes, complaints, stops, plan, naive }: ChangeAnswer) {
  return {
    asked: changes.map(printChange),
    complaints,
    stops,
    seconds: plan?.seconds ?? null,
    isAtLeast: plan?.isAtLeast ?? null,
    naiveSeconds: naive?.seconds ?? null,
    naiveIsAtLeast: naive?.isAtLeast ?? null,
    steps: plan?.steps ?? [],
    naiveSteps: naive?.steps ?? [],
  };
}

function printWhatIf({ id, label, seconds, plan, fates, naive, stopsAt }: WhatIf) {
  const rebuilt = Object.entries(fates).flatMap(([step, { state }]) => (state === 'rebuilt' ? [step] : []));
  const isAtLeast = hasUnknownSeconds(plan, fates);
  const naiveIsAtLeast = hasUnknownSeconds(naive.plan, naive.fates);
  return { id, label, seconds, isAtLeast, naiveSeconds: naive.seconds, naiveIsAtLeast, stopsAt, rebuilt };
}
