import { Button } from '@/components/ui/button';
import { menuId } from './menu-id';

/** On a phone only: elsewhere the menu opens beside the image's name. */
export function YoursEntry() {
  return (
    <Button className="mt-3 w-full justify-between desk:hidden" popoverTarget={menuId}>
      Yours
      <span className="font-normal text-ink2">history, bookmarks, opened lately</span>
    </Button>
  );
}
