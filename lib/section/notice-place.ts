import { type Notice, noticeText, searchAction } from '@/lib/strata/notice';
import type { SectionMetrics } from './section-metrics';

/** Left edge and width: beside the block as wide as the labels, on a phone over all. */
export function noticePlace(width: number, { block, gutter, margin, size }: SectionMetrics) {
  const left = size === 'phone' ? margin : Math.ceil(block.x + block.width + block.dx + gutter);
  return { left, width: width - margin - left };
}

const characterWidth = 6.5;
const lineHeight = 19;
const buttonHeight = 44;
const titleWidth = 7.8;
const titleLine = 20;
const padding = 24;

/** Room to keep free for it. Reserved from its text, so that nothing jumps once it is drawn. */
export function noticeHeight(notice: Notice | null, width: number): number {
  if (notice === null) return 0;
  const { title, text } = noticeText(notice);
  const labels = labelsOf(notice);
  const titleLines = Math.ceil((title.length * titleWidth) / (width - 16));
  const lines = Math.ceil((text.length * characterWidth) / (width - 16));
  const buttons = labels.reduce((sum, label) => sum + label.length * 8 + 32, 0);
  return titleLines * titleLine + lines * lineHeight + Math.ceil(buttons / width) * buttonHeight + padding;
}

function labelsOf(notice: Notice): string[] {
  if (notice.kind === 'stop') return [];
  return notice.kind === 'empty' ? [searchAction] : notice.problem.fixes.map(({ label }) => label);
}
