import { passFocusOn } from '@/components/ui/pass-focus-on';
import { menuId } from './menu-id';

/** For what goes from a list of the menu: the focus stays in the list, else in the menu. */
export const passToMenu = passFocusOn(() => document.querySelector<HTMLElement>(`#${menuId} button`));
