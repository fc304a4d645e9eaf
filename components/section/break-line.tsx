import type { CutLayout } from '@/lib/section/section-layout';
import type { SectionMetrics } from '@/lib/section/section-metrics';
import { wavePath } from '@/lib/section/wave';

/** The wavy line of a break in the record, and the line to its label. */
export function BreakLine({ cut, metrics }: { cut: CutLayout; metrics: SectionMetrics }) {
  return (
    <g className="break-appears fill-none stroke-cost">
      <path strokeWidth={2} transform={`translate(0 ${cut.y})`} d={wavePath(metrics)} />
      <path strokeWidth={1.2} d={cut.leader} />
    </g>
  );
}
