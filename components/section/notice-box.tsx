import type { ReactNode } from 'react';
import type { SectionLayout } from '@/lib/section/section-layout';
import { type Notice, noticeText } from '@/lib/strata/notice';

/** A message above the labels; `children` are the ways out. */
export function NoticeBox({
  notice,
  place,
  children,
}: {
  notice: Notice;
  place: SectionLayout['notice'];
  children: ReactNode;
}) {
  const isFailure = notice.kind !== 'empty';
  const { title, text } = noticeText(notice);
  return (
    <div
      className={`absolute z-1 bg-sheet ${isFailure ? 'border-cost border-l-4 pl-3' : ''}`}
      style={{ left: place.left, top: place.top, width: place.width }}
    >
      <p className={`font-[650] text-[15px] leading-5 ${isFailure ? 'text-cost' : ''}`}>{title}</p>
      <p className="mt-1 text-ink2 text-note">{text}</p>
      <div className="mt-2.5 flex flex-wrap gap-1.5 empty:hidden">{children}</div>
    </div>
  );
}
