import { formatBytes } from '@/lib/format/figures';
import type { Size, Step } from './yours';

/** For a column: "312 MB", "> 149 MB" where a part is not known. */
export function sizeText({ bytes, isAtLeast }: Size): string {
  return `${isAtLeast ? '> ' : ''}${formatBytes(bytes)}`;
}

/** "+152 MB", "0 B"; the first step of a recipe has the size of its image. */
export function changeText(step: Step): string {
  if (step.change === null) return sizeText(step);
  const size = formatBytes(Math.abs(step.change));
  if (step.change === 0) return size;
  return step.change > 0 ? `+${size}` : `−${size}`;
}
