'use client';

import { NameInput } from '@/components/image-name/name-input';
import { useComposer } from '@/components/store/composer-provider';
import { selectAwaited, selectComposition } from '@/components/store/selectors';
import { YoursButtons } from '@/components/yours/yours-buttons';

/** The image's name, editable in place, and the recipe in one sentence. */
export function ImageName() {
  const sentence = useComposer((state) => selectComposition(state).sentence);
  const awaited = useComposer(selectAwaited);
  return (
    <div data-recipe className="hidden min-w-0 items-center gap-1 border-rule border-l pl-2.5 desk:flex">
      <NameInput
        className="h-6 min-w-0 max-w-60 rounded-sm border border-transparent px-1 font-semibold [field-sizing:content] hover:border-rule2 focus:border-ghost aria-invalid:border-cost"
        errorClassName="min-w-0 text-cost text-meta leading-4"
      >
        <YoursButtons />
        <span className="truncate text-ink2">{awaited ?? sentence}</span>
      </NameInput>
    </div>
  );
}
