import type { RowLayout } from '@/lib/section/lay-out-rows';
import type { Mark } from '@/lib/strata/marks';
import { timeText } from '@/lib/strata/row-text';
import type { Stratum } from '@/lib/strata/stratum';

/** The time track of one row: a bar and its figure, or a word where nothing is built. */
export function RowTime({
  stratum,
  bar,
  mark,
  isPhone,
}: {
  stratum: Stratum;
  bar: RowLayout['bar'];
  mark: Mark | null;
  isPhone: boolean;
}) {
  const text = timeText(stratum, mark);
  if (isPhone) {
    return <span className="row-track row-seconds text-right">{stratum.layers > 0 ? text : ''}</span>;
  }
  if (bar === null) {
    return (
      <span className="row-track text-axis text-ink3">
        <span className="row-mask">{text}</span>
      </span>
    );
  }
  return (
    <span
      className={`row-track flex ${bar.below ? 'flex-col items-start' : 'items-center gap-1'}`}
      title={stratum.seconds.basis}
    >
      {mark === 'failed' || mark === 'unreached' ? null : (
        <span className="row-bar" style={{ width: bar.width }} />
      )}
      <span className="row-mask row-seconds">{text}</span>
    </span>
  );
}
