import { syntaxDirective } from '@/lib/dockerfile/print';
import type { Instruction } from '@/lib/plan/instruction';
import type { Plan } from '@/lib/plan/plan';

/** Every image that a build of the plan asks for, each once. */
export function imagesOf({ stages }: Plan): string[] {
  const named = stages.flatMap(({ steps }) => steps.flatMap(({ instruction }) => imagesIn(instruction)));
  return [...new Set([syntaxDirective.replace('# syntax=', ''), ...named])];
}

function imagesIn(instruction: Instruction): string[] {
  if (instruction.keyword === 'FROM') return [instruction.image];
  if (instruction.keyword !== 'RUN') return [];
  return instruction.mounts.flatMap((mount) =>
    mount.type === 'bind' && mount.from !== null ? [mount.from] : [],
  );
}

/** The images that stages start from. */
export function baseImagesOf({ stages }: Plan): string[] {
  const images = stages.flatMap(({ steps }) =>
    steps.flatMap(({ instruction }) => (instruction.keyword === 'FROM' ? [instruction.image] : [])),
  );
  return [...new Set(images)];
}
