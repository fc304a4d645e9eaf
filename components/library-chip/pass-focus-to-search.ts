import { browseButtonId } from '@/components/store/focus-places';
import { passFocusOn } from '@/components/ui/pass-focus-on';

/** Where libraries are added. For a finger the button below the field: a field would open the keyboard over the page. */
export function findLibrarySearch(): HTMLElement | null {
  const isFinger = window.matchMedia('(pointer: coarse)').matches;
  const button = isFinger ? document.getElementById(browseButtonId) : null;
  return button ?? document.querySelector<HTMLElement>('input[data-library-search]');
}

export const passFocusToSearch = passFocusOn(findLibrarySearch);
