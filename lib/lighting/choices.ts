import type { ContextFile } from '@/lib/context/context-file';
import { contextPathsOf } from '@/lib/plan/context-paths';
import type { Plan, Step } from '@/lib/plan/plan';
import type { Role } from '@/lib/plan/role';

/** The step that a choice of the form shows in; tried in this order, the shipped stage last in the file first. */
const rolesOfChoice = {
  python: ['base'],
  base: ['base'],
  app: ['command'],
  libraries: ['install', 'unlocked'],
  services: ['install'],
  installer: ['install', 'unlocked'],
  cache: ['install', 'unlocked'],
  user: ['user', 'account'],
  bytecode: ['compile', 'install', 'unlocked'],
  health: ['health', 'command'],
  port: ['port', 'command'],
} as const satisfies Record<string, readonly Role[]>;

export type Choice = keyof typeof rolesOfChoice;

export function stepOfChoice(plan: Plan, choice: Choice): string | null {
  const steps = plan.stages.toReversed().flatMap((stage) => stage.steps);
  for (const role of rolesOfChoice[choice]) {
    const step = steps.find((candidate) => candidate.role === role);
    if (step) return step.id;
  }
  return null;
}

/** The step that reads a file; null for files that no step reads. */
export function stepOfFile(plan: Plan, path: string): string | null {
  return plan.stages.flatMap((stage) => stage.steps).find((step) => reads(step, path))?.id ?? null;
}

export function filesOfStep(plan: Plan, stepId: string, files: readonly ContextFile[]): ReadonlySet<string> {
  const step = plan.stages.flatMap((stage) => stage.steps).find(({ id }) => id === stepId);
  return new Set(step ? files.filter(({ path }) => reads(step, path)).map(({ path }) => path) : []);
}

function reads({ instruction }: Step, path: string): boolean {
  return contextPathsOf(instruction).some((source) => covers(source, path));
}

function covers(source: string, path: string): boolean {
  const folder = source.replace(/\/$/, '');
  return folder === '.' || path === folder || path.startsWith(`${folder}/`);
}
