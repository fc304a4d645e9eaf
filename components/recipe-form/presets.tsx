'use client';

import { useComposerStore } from '@/components/store/composer-provider';
import { rememberWayBack } from '@/components/ui/way-back';
import { readLink } from '@/lib/recipe/link';
import { presets } from '@/lib/recipe/presets';

/** Recipes to start from. Taking one is an edit like any other: undo brings the old recipe back. */
export function Presets() {
  const store = useComposerStore();
  const start = (link: string) => {
    const { snapshots, edit } = store.getState();
    edit(readLink(link, { snapshots }).recipe);
  };
  return (
    <details className="mt-5 border-rule border-t pt-2">
      <summary className="py-[13px] desk:py-1 font-[550] text-ink2 hover:text-ink">
        Start from an example
      </summary>
      <ul className="mt-1">
        {presets.map(({ id, title, what, link }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => start(link)}
              className="-mx-2 block w-[calc(100%+16px)] rounded-sm px-2 py-1.5 text-left hover:bg-hl"
            >
              <span className="block font-[550]">{title}</span>
              <span className="block text-ink3 text-meta">{what}</span>
            </button>
          </li>
        ))}
      </ul>
      <a
        href="/start"
        onClick={rememberWayBack}
        className="inline-flex min-h-11 items-center font-[550] underline underline-offset-3 desk:min-h-8"
      >
        See them beside each other
      </a>
    </details>
  );
}
