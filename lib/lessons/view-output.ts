import type { BuiltImage } from './built-image';
import type { Ask } from './lab';
import { type BuildLine, printBuild } from './print-build';
import { missingId, printHistory } from './print-history';

/** The command that shows what was asked, and what it prints of a build. */
export function viewOutput(ask: Ask, image: BuiltImage): { command: string; lines: readonly BuildLine[] } {
  if (ask.kind !== 'layers' && ask.kind !== 'ids')
    return { command: 'docker build -t app .', lines: printBuild(image) };
  const lines = printHistory(image).map(({ image: id, createdBy, size }) => ({
    text: `${id.padEnd(missingId.length)} ${createdBy === '' ? 'the rows of the base' : createdBy}`,
    note: size,
    isHot: id !== missingId && ask.kind === 'ids',
  }));
  return { command: 'docker history app', lines };
}
