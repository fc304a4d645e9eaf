import type { ReactNode } from 'react';
import { useComposer } from '@/components/store/composer-provider';
import type { ComposerStoreState } from '@/components/store/composer-state';
import { Button } from '@/components/ui/button';
import { type Notice, noticeText, searchAction } from '@/lib/layers/notice';
import type { SectionLayout } from '@/lib/layers/section-layout';
import { useFocusSearch } from './use-focus-search';

export function NoticeBox({ notice, place }: { notice: Notice; place: SectionLayout['notice'] }) {
  const isFailure = notice.kind === 'failure';
  return (
    <div
      role="status"
      className={`absolute z-1 bg-sheet ${isFailure ? 'border-cost border-l-4 pl-3' : ''}`}
      style={{ left: place.left, top: place.top, width: place.width }}
    >
      {notice.kind === 'failure' ? <Failure notice={notice} /> : <Empty />}
    </div>
  );
}

function Empty() {
  const focusSearch = useFocusSearch();
  return (
    <Message {...noticeText({ kind: 'empty' })}>
      <Button look="primary" onClick={focusSearch}>
        {searchAction} <kbd className="rounded-sm border px-1 text-axis">/</kbd>
      </Button>
    </Message>
  );
}

function Failure({ notice }: { notice: Extract<Notice, { kind: 'failure' }> }) {
  const edit = useComposer(selectEdit);
  return (
    <Message {...noticeText(notice)} titleClass="text-cost">
      {notice.problem.fixes.map(({ label, recipe }, index) => (
        <Button key={label} look={index === 0 ? 'primary' : 'plain'} onClick={() => edit(recipe)}>
          {label}
        </Button>
      ))}
    </Message>
  );
}

function Message({
  title,
  text,
  titleClass = '',
  children,
}: {
  title: string;
  text: string;
  titleClass?: string;
  children: ReactNode;
}) {
  return (
    <>
      <p className={`font-[650] text-[15px] leading-5 ${titleClass}`}>{title}</p>
      <p className="mt-1 text-ink2 text-note">{text}</p>
      <div className="mt-2.5 flex flex-wrap gap-1.5">{children}</div>
    </>
  );
}

function selectEdit({ edit }: ComposerStoreState) {
  return edit;
}
