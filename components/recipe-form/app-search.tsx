import type { KeyboardEvent } from 'react';
import { Icon } from '@/components/ui/icon';
import { passFocusToChosen } from './pass-focus-to-chosen';

/** Enter takes the first that is found, the arrow leads into the list, Escape gives back the groups. */
export function AppSearch({
  count,
  query,
  onWrite,
  onTake,
}: {
  count: number;
  query: string;
  onWrite: (query: string) => void;
  onTake: () => void;
}) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') {
      passFocusToChosen(event.currentTarget, onTake);
    } else if (event.key === 'Escape' && query !== '') onWrite('');
    else if (event.key === 'ArrowDown')
      event.currentTarget
        .closest('fieldset')
        ?.querySelector<HTMLInputElement>('input[type="radio"]')
        ?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      data-search-box
      className="mb-1 flex h-11.5 items-center gap-2 rounded-md border border-ghost bg-panel px-2 focus-within:border-ink focus-within:shadow-[inset_0_0_0_1px_var(--ink)] desk:h-8"
    >
      <Icon name="search" className="text-ink3" />
      <input
        aria-label="Search kinds of app"
        aria-keyshortcuts="a"
        placeholder={`Search ${count} kinds of app`}
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        value={query}
        onChange={(event) => onWrite(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-full min-w-0 flex-1 outline-none"
      />
      <kbd className="hidden rounded-sm border border-rule2 px-1 text-axis text-ink2 desk:block">
        {query === '' ? 'A' : 'Esc'}
      </kbd>
    </div>
  );
}
