import { flushSync } from 'react-dom';
import { useComposer } from '@/components/store/composer-provider';
import type { ComposerStoreState } from '@/components/store/composer-state';

/** Goes to the field that adds libraries; on a phone that is another tab. */
export function useFocusSearch(): () => void {
  const show = useComposer(selectShow);
  return () => {
    // A field on a tab that is still hidden cannot take the focus.
    flushSync(() => show('recipe'));
    document.querySelector<HTMLElement>('[data-library-search] input, input[data-library-search]')?.focus();
  };
}

function selectShow({ show }: ComposerStoreState) {
  return show;
}
