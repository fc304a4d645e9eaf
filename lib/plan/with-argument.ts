import type { Facts } from './facts';
import { figuresOf } from './figures';
import type { Instruction } from './instruction';
import type { Plan, Stage, Step } from './plan';
import { roleOf, roles } from './role';
import { whyOf } from './why';

/** With `ARG NAME=VALUE` directly below FROM of the last stage, where people write it; the last value of a name counts. */
export function withArgument(plan: Plan, name: string, value: string, facts: Facts): Plan {
  const last = plan.stages.at(-1);
  if (!last) return plan;
  const instruction: Instruction = { keyword: 'ARG', name, value };
  const isSame = (step: Step) => step.instruction.keyword === 'ARG' && step.instruction.name === name;
  const steps = last.steps.some(isSame)
    ? last.steps.map((step) => (isSame(step) ? { ...step, instruction } : step))
    : belowArguments(last, instruction, facts);
  return { stages: [...plan.stages.slice(0, -1), { ...last, steps }] };
}

function belowArguments({ steps }: Stage, instruction: Instruction, facts: Facts): Step[] {
  const role = roleOf(instruction);
  const above = steps.filter((step) => step.role === role).length;
  const step: Step = {
    id: `final.${role}${above === 0 ? '' : `.${above + 1}`}`,
    comment: [],
    instruction,
    role,
    layer: roles[role],
    ...figuresOf(role, instruction, facts),
    why: whyOf(role, instruction, true, facts),
  };
  const place = 1 + above;
  return [...steps.slice(0, place), step, ...steps.slice(place)];
}
