import type { DraftStage, DraftStep } from './draft-step';
import type { Facts } from './facts';
import { figuresOf } from './figures';
import type { Stage, Step } from './plan';
import { type Role, roleOf, roles } from './role';
import { whyOf } from './why';

/**
 * Gives every step its id, role, figures and sentence. All of it follows from the instruction and
 * the facts.
 */
export function buildSteps(drafts: readonly DraftStage[], facts: Facts): Stage[] {
  return drafts.map((draft, index) => {
    const isFinal = index === drafts.length - 1;
    const label = draft.name ?? (isFinal ? 'final' : `stage-${index}`);
    return { name: draft.name, steps: buildStage(draft.steps, label, isFinal, facts) };
  });
}

function buildStage(drafts: readonly DraftStep[], label: string, isFinal: boolean, facts: Facts): Step[] {
  const nextId = idsOf(label);
  return drafts.map(({ instruction, comment }) => {
    const role = roleOf(instruction);
    return {
      id: nextId(role),
      comment,
      instruction,
      role,
      layer: roles[role],
      ...figuresOf(role, instruction, facts),
      why: whyOf(role, instruction, isFinal, facts),
    };
  });
}

/** "final.install", and "final.install.2" should there be a second one. */
function idsOf(label: string): (role: Role) => string {
  const seen = new Map<Role, number>();
  return (role) => {
    const count = (seen.get(role) ?? 0) + 1;
    seen.set(role, count);
    return count === 1 ? `${label}.${role}` : `${label}.${role}.${count}`;
  };
}
