import type { Plan } from './plan';

/** Bytes on disk of the image: only the last stage becomes one. */
export function imageBytes({ stages }: Plan): number {
  return (stages.at(-1)?.steps ?? []).reduce((total, { bytes }) => total + bytes.value, 0);
}
