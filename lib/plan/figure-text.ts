import { formatBytes, formatSeconds } from '@/lib/format/figures';
import type { Figure } from './plan';

type Shown = Pick<Figure, 'value' | 'source'>;

/** For columns: "149 MB"; "> 149 MB" where more than that is not known; "?" where nothing is. */
export function bytesText(figure: Shown): string {
  return columnText(figure, formatBytes);
}

export function secondsText(figure: Shown): string {
  return columnText(figure, formatSeconds);
}

/** For sentences: "149 MB"; "at least 149 MB"; "size not known". */
export function bytesWords(figure: Shown): string {
  return words(figure, formatBytes, 'size');
}

export function secondsWords(figure: Shown): string {
  return words(figure, formatSeconds, 'time');
}

function columnText({ value, source }: Shown, format: (value: number) => string): string {
  if (source !== 'unknown') return format(value);
  return value > 0 ? `> ${format(value)}` : '?';
}

function words({ value, source }: Shown, format: (value: number) => string, what: string): string {
  if (source !== 'unknown') return format(value);
  return value > 0 ? `at least ${format(value)}` : `${what} not known`;
}
