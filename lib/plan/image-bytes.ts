import type { Plan } from './plan';

/** Bytes on disk of the image: only the last stage becomes one. */
export function imageBytes({ stages }: Plan): number {
  return (stages.at(-1)?.steps ?? []).reduce((total, { bytes }) => total + bytes.value, 0);
}

/** True: a part of the image has no size that anybody knows. */
export function hasUnknownBytes({ stages }: Plan): boolean {
  return stages.at(-1)?.steps.some(({ bytes }) => bytes.source === 'unknown') ?? false;
}
