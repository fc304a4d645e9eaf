import type { AxisLayout } from '@/lib/section/section-layout';

/** Lines of the time track; its figures stand in the header. */
export function Axis({ axis: { ticks, top, bottom } }: { axis: AxisLayout }) {
  return ticks.map(({ x }) => <path key={x} className="stroke-rule" d={`M${x} ${top}V${bottom}`} />);
}
