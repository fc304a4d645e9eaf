'use client';

import { useComposer } from '@/components/store/composer-provider';
import { selectComposition } from '@/components/store/selectors';
import { Icon } from '@/components/ui/icon';
import { isTroubled, originOf, versionText } from '@/lib/form/form-labels';
import type { Root } from '@/lib/lock/lock';
import { withoutLibrary } from '@/lib/recipe/edit';
import { printNameAndExtras } from '@/lib/recipe/requirement';
import { passFocusToSearch } from './pass-focus-to-search';

/** A library that was asked for. Dashed: the app or a service asked, so it cannot be removed here. */
export function LibraryChip({ root }: { root: Root }) {
  const { name } = root.requirement;
  const text = useComposer((state) => versionText(root, selectComposition(state).lock));
  const recipe = useComposer((state) => state.recipe);
  const edit = useComposer((state) => state.edit);
  const troubled = useComposer((state) => isTroubled(root, selectComposition(state)));
  const origin = originOf(root);
  return (
    <li
      data-origin={origin === null ? 'user' : 'other'}
      data-troubled={troubled}
      className="inline-flex h-11.5 items-center rounded-sm border border-ghost border-l-4 border-l-install bg-panel pl-[7px] data-[origin=other]:border-dashed data-[origin=other]:[border-left-style:solid] data-[troubled=true]:border-cost desk:h-[25px]"
    >
      <b className="font-[550] in-data-[troubled=true]:text-cost">{printNameAndExtras(root.requirement)}</b>
      {origin === null ? (
        <>
          <span className="ml-1.5 text-ink3 text-meta">{text}</span>
          <button
            ref={passFocusToSearch}
            type="button"
            aria-label={`Remove ${name}`}
            onClick={() => edit(withoutLibrary(recipe, name))}
            className="grid h-full w-11 place-items-center text-ink3 hover:bg-sunk hover:text-ink desk:h-[23px] desk:w-6"
          >
            <Icon name="remove" />
          </button>
        </>
      ) : (
        <span className="pr-[7px] pl-1.5 text-ink3 text-small">{origin}</span>
      )}
    </li>
  );
}
