import type { LayerKind } from '@/lib/plan/layer-kind';
import type { Plan, Step } from '@/lib/plan/plan';
import { printInstruction } from '@/lib/plan/print-instruction';

/** One line of the Dockerfile and the step it belongs to. */
export type DockerfileLine = {
  text: string;
  /** Null for blank lines and the syntax directive. Comments belong to the step below them. */
  stepId: string | null;
  layer: LayerKind | null;
  kind: 'comment' | 'instruction' | 'blank';
};

export type DockerfileText = { text: string; lines: readonly DockerfileLine[] };

export const syntaxDirective = '# syntax=docker/dockerfile:1';

export function printDockerfile(plan: Plan): DockerfileText {
  const lines: DockerfileLine[] = [
    { text: syntaxDirective, stepId: null, layer: null, kind: 'comment' },
    ...plan.stages.flatMap(({ steps }) =>
      steps.flatMap((step, index) => [
        ...(startsParagraph(step, steps[index - 1]) ? [blank] : []),
        ...linesOf(step),
      ]),
    ),
  ];
  return { text: `${lines.map(({ text }) => text).join('\n')}\n`, lines };
}

const blank: DockerfileLine = { text: '', stepId: null, layer: null, kind: 'blank' };

/** A comment starts a paragraph, and so do a stage and the config instructions that end one. */
function startsParagraph(step: Step, above: Step | undefined): boolean {
  if (above === undefined) return step.comment.length > 0;
  return (
    step.comment.length > 0 || above.role === 'base' || (above.layer !== 'config' && step.layer === 'config')
  );
}

function linesOf(step: Step): DockerfileLine[] {
  const line = (kind: 'comment' | 'instruction') => (text: string) => ({
    text,
    stepId: step.id,
    layer: step.layer,
    kind,
  });
  return [
    ...step.comment.map((text) => `# ${text}`).map(line('comment')),
    ...printInstruction(step.instruction).map(line('instruction')),
  ];
}
