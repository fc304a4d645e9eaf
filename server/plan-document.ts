import type { Composition } from '@/lib/composition';
import { isLocked } from '@/lib/lock/lock';
import type { Problem } from '@/lib/recipe/problem';
import { printRequirement } from '@/lib/recipe/requirement';

/** The plan with its figures, for scripts and teachers: JSON with a fixed order of keys. */
export function printPlanDocument(
  composition: Composition,
  link: string,
  linkProblems: readonly Problem[],
): string {
  const { name, sentence, snapshot, plan, lock } = composition;
  const steps = plan.stages.flatMap((stage) => stage.steps);
  const document = {
    name,
    sentence,
    snapshot,
    link,
    totals: {
      // Only the last stage becomes the image.
      imageBytes: sumOf(plan.stages.at(-1)?.steps.map((step) => step.bytes.value)),
      buildSeconds: sumOf(steps.map((step) => step.seconds.value)),
    },
    lock: {
      complete: isLocked(lock),
      packages: lock.packages.map((locked) => `${locked.package.name}==${locked.package.version}`),
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
    plan,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function sumOf(values: readonly number[] = []): number {
  return values.reduce((total, value) => total + value, 0);
}
