import { useComposer } from '@/components/store/composer-provider';
import type { ComposerStoreState } from '@/components/store/composer-state';
import { Button } from '@/components/ui/button';
import { type Notice, searchAction } from '@/lib/strata/notice';
import { useFocusSearch } from './use-focus-search';

/** The ways out of what a notice says. */
export function NoticeActions({ notice }: { notice: Notice }) {
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
  return notice.problem.fixes.map(({ label, recipe }, index) => (
    <Button key={label} look={index === 0 ? 'primary' : 'plain'} onClick={() => edit(recipe)}>
      {label}
    </Button>
  ));
}

function selectEdit({ edit }: ComposerStoreState) {
  return edit;
}
