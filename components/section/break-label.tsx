import { breakText } from '@/lib/section/break-text';
import type { CutLayout } from '@/lib/section/section-layout';

export function BreakLabel({
  cut,
  left,
  width,
  because,
}: {
  cut: CutLayout;
  left: number;
  width: number;
  because: string;
}) {
  return (
    <p
      className="break-appears absolute h-5 truncate bg-sheet pr-1 font-[650] text-[12.5px] text-cost leading-5 [font-stretch:92%]"
      style={{ left, maxWidth: width, top: cut.labelTop }}
      title={because}
    >
      {breakText(because, width)}
    </p>
  );
}
