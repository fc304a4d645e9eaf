import { formatBytes } from '@/lib/format/figures';
import type { BuiltImage } from './built-image';
import type { Ask } from './lab';
import { missingId, printHistory } from './print-history';

/** What a build answers, in the words of `Answer.value`. */
export function answerAsk(ask: Ask, image: BuiltImage): string {
  switch (ask.kind) {
    case 'ran':
      return image.steps
        .filter(({ state }) => state === 'rebuilt')
        .map(({ keyword }) => keyword)
        .join(' ');
    case 'layers':
      return String(image.layers);
    case 'ids':
      return String(rowsWithId(image));
    case 'grows':
      return image.grows === null ? 'unknown' : formatBytes(image.grows);
    case 'sent':
      return formatBytes(image.sent.reduce((sum, { bytes }) => sum + bytes, 0));
    case 'holds':
      return placeOf(ask.path, image);
    case 'downloads':
      return String(image.downloads);
  }
}

/** Where the bytes of a file are: "files" that a container sees, a "layer" alone, or "nowhere". */
export function placeOf(path: string, { steps }: BuiltImage): 'files' | 'layer' | 'nowhere' {
  const writes = steps.findLastIndex((step) => step.writes.some((file) => file.path === path));
  if (writes === -1) return 'nowhere';
  return steps.slice(writes + 1).some(({ hides }) => hides.includes(path)) ? 'layer' : 'files';
}

export function rowsWithId(image: BuiltImage): number {
  return printHistory(image).filter((row) => row.image !== missingId).length;
}
