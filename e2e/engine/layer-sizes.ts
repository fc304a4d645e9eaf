import type { Plan, Step } from '@/lib/plan/plan';
import { docker } from './docker';

export type LayerSize = { step: Step; bytes: number };

/** What each step of the last stage added: history has one row for every instruction but FROM, newest first. */
export async function measureLayers(image: string, plan: Plan): Promise<LayerSize[]> {
  const steps = plan.stages.at(-1)?.steps.slice(1) ?? [];
  const history = await docker(['history', '--human=false', '--format', '{{.Size}}', image]);
  const sizes = history.split('\n').slice(0, steps.length).reverse().map(Number);
  return steps.map((step, index) => ({ step, bytes: sizes[index] ?? Number.NaN }));
}
