import { useComposer } from '@/components/store/composer-provider';
import type { ComposerStoreState } from '@/components/store/composer-state';
import { Button } from '@/components/ui/button';
import { passFocusOn } from '@/components/ui/pass-focus-on';
import { type Notice, searchAction } from '@/lib/strata/notice';
import { useFocusSearch } from './use-focus-search';

/** The ways out of what a notice says. */
export function NoticeActions({ notice }: { notice: Notice }) {
  if (notice.kind === 'stop') return null;
  return notice.kind === 'failure' ? <Fixes notice={notice} /> : <SearchButton />;
}

function SearchButton() {
  const focusSearch = useFocusSearch();
  return (
    <Button look="primary" onClick={focusSearch}>
      {searchAction} <kbd className="hidden rounded-sm border px-1 text-axis desk:inline">/</kbd>
    </Button>
  );
}

function Fixes({ notice }: { notice: Extract<Notice, { kind: 'failure' }> }) {
  const edit = useComposer(selectEdit);
  return (
    <div data-shares-focus className="contents">
      {notice.problem.fixes.map(({ label, recipe }, index) => (
        <Button
          key={label}
          ref={passToQuestion}
          look={index === 0 ? 'primary' : 'plain'}
          onClick={() => edit(recipe)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

/** The stop before the drawing. */
const passToQuestion = passFocusOn(() =>
  document.querySelector<HTMLElement>('[aria-label="What is rebuilt"] :checked'),
);

function selectEdit({ edit }: ComposerStoreState) {
  return edit;
}
