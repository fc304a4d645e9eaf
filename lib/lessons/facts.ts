import { formatBytes, formatSeconds } from '@/lib/format/figures';
import { rowsWithId } from './answer-ask';
import type { BuiltImage } from './built-image';

const counts = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'] as const;

/** What the texts of a round may say of its builds: {seconds} of the build after the event, {first} of the first one. */
export function factsOf(before: BuiltImage, after: BuiltImage, first: BuiltImage): Record<string, string> {
  const ran = after.steps.filter(({ state }) => state === 'rebuilt');
  const layered = after.steps.filter(({ layers }) => layers > 0);
  return {
    first: formatSeconds(first.seconds),
    again: formatSeconds(before.seconds),
    seconds: formatSeconds(after.seconds),
    stepsRan: `${count(ran.length)} ${ran.length === 1 ? 'step' : 'steps'} ran`,
    ran: String(ran.length),
    layers: count(after.layers),
    lines: String(after.steps.length),
    ids: count(rowsWithId(after)),
    noIds: String(after.steps.length - rowsWithId(after)),
    emptyRows: count(after.steps.filter(({ bytes }) => bytes === 0).length),
    settings: count(after.steps.length - layered.length),
    grows: after.grows === null ? '?' : formatBytes(after.grows),
    grew: before.grows === null ? '?' : formatBytes(before.grows),
    shrank: before.grows === null || after.grows === null ? '?' : formatBytes(before.grows - after.grows),
    size: after.grows === null ? '?' : formatBytes(after.grows + baseBytes(after)),
    sent: formatBytes(bytesOf(after.sent)),
    sentBefore: formatBytes(bytesOf(before.sent)),
    fetched: String(before.downloads),
    downloads: String(after.downloads),
    fromMount: String(after.fromMount),
    wheels: String(after.downloads + after.fromMount),
  };
}

function bytesOf(files: BuiltImage['sent']): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function count(number: number): string {
  return counts[number] ?? String(number);
}

function baseBytes({ steps }: BuiltImage): number {
  return steps.find(({ kind }) => kind === 'base')?.bytes ?? 0;
}
