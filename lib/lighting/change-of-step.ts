import type { ContextFile } from '@/lib/context/context-file';
import type { Plan, Step } from '@/lib/plan/plan';
import { filesOfStep } from './choices';

/** A change as a link writes it, and as it goes on after "What if I". */
export type AskableChange = { words: string; label: string };

type Composed = {
  plan: Plan;
  files: readonly ContextFile[];
  recipe: { libraries: readonly { name: string }[] };
};

/** What people ask about a step first: the change that rebuilds it. Null: no change of theirs alone does. */
export function changeOfStep({ plan, files, recipe }: Composed, stepId: string): AskableChange | null {
  const step = plan.stages.flatMap(({ steps }) => steps).find(({ id }) => id === stepId);
  if (step === undefined) return null;
  const usual = usualChange(step);
  if (usual !== null) return usual;
  const [library] = recipe.libraries;
  if (step.role === 'install' && library !== undefined)
    return { words: `bump:${library.name}`, label: `bump ${library.name}` };
  const [path] = filesOfStep(plan, stepId, files);
  return path === undefined ? null : editOf(path);
}

export function editOf(path: string): AskableChange {
  return { words: `edit:${path}`, label: `edit ${path.slice(path.lastIndexOf('/') + 1)}` };
}

function usualChange({ instruction }: Step): AskableChange | null {
  switch (instruction.keyword) {
    case 'FROM':
      return { words: 'base:digest', label: 'pull a newer base' };
    case 'ENV':
      return { words: 'env:LOG_LEVEL=debug', label: 'set LOG_LEVEL' };
    case 'WORKDIR':
      return { words: 'workdir:/srv', label: 'work in /srv' };
    case 'USER':
      return { words: 'user:nobody', label: 'run as nobody' };
    case 'CMD':
      return { words: 'cmd:python --version', label: 'change CMD' };
    default:
      return null;
  }
}
