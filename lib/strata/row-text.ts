import { formatBytes, formatSeconds } from '@/lib/format/figures';
import { bytesText, secondsText } from '@/lib/plan/figure-text';
import type { Figure } from '@/lib/plan/plan';
import type { Mark } from './marks';
import type { Stratum } from './stratum';

/** What a row says where nobody knows yet. */
const pending = '…';

export function labelText({ label, keyword }: { label: string; keyword: string }, mark: Mark | null) {
  return { keyword, label: mark === 'pending' ? 'resolving versions …' : label };
}

export function sizeText({ bytes, added }: Stratum, mark: Mark | null): string {
  if (mark === 'pending') return pending;
  if (mark === 'failed') return '–';
  if (added !== null) return `+${formatBytes(added.bytes)}`;
  return bytesText(bytes);
}

export function timeText(stratum: Stratum, mark: Mark | null): string {
  const { kind, layers, state, seconds, added, remark } = stratum;
  if (kind === 'container') return 'at run time';
  if (layers === 0) return 'no layer';
  if (mark === 'pending') return pending;
  if (mark === 'failed') return 'stops here';
  if (mark === 'unreached') return '–';
  if (added !== null && added.seconds > 0) return `+${formatSeconds(added.seconds)}`;
  if (state === 'reused') return 'reused';
  return remark ?? secondsText(seconds);
}

/** Of what a build does not come to, nobody knows how long it would take. */
export function timeOf({ seconds }: Stratum, mark: Mark | null): Figure {
  return mark === 'failed' || mark === 'unreached' ? { ...seconds, value: 0, source: 'unknown' } : seconds;
}

const markText = {
  pending: 'not known yet',
  failed: 'the build stops here',
  unreached: 'the build stops before it',
} as const satisfies Record<Mark, string>;

/** What happens to a layer, for the table: those of the base image are pulled and not built. */
export function stateText({ kind, layers, state }: Stratum, mark: Mark | null): string {
  if (layers === 0) return 'no layer';
  if (mark !== null) return markText[mark];
  return kind === 'base' && state !== 'reused' ? 'pulled' : state;
}
