'use client';

import { useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { passFocusOn } from '@/components/ui/pass-focus-on';
import { OverwriteDialog } from './overwrite-dialog';
import { archiveFormats } from './save-archive';
import { useDelivery } from './use-delivery';
import { canWriteFolders } from './write-folder';

const item =
  'block h-11 w-full px-3 text-left font-[550] hover:bg-hl focus-visible:-outline-offset-2 desk:h-7.5';

const passToDownload = passFocusOn(() => document.querySelector<HTMLElement>('[aria-keyshortcuts="d"]'));

/** Download as .zip, and a small menu with the other ways to get the files. */
export function DownloadButton() {
  const { delivery, save, chooseFolder, overwrite, dismiss, dialogRef } = useDelivery();
  const menuRef = useRef<HTMLDivElement>(null);
  const menuId = useId();
  const choose = (deliver: () => Promise<unknown>) => () => {
    menuRef.current?.hidePopover();
    void deliver();
  };
  const openFolderItem = () => {
    const folderItem = menuRef.current?.querySelector<HTMLElement>('[data-folder]');
    if (folderItem) folderItem.hidden = !canWriteFolders();
  };
  return (
    <div className="relative flex">
      <Button
        look="primary"
        aria-keyshortcuts="d"
        aria-disabled={delivery.state === 'preparing'}
        onClick={() => save('zip')}
        title="Download .zip"
        className="w-11 rounded-r-none border-r-0 px-0 desk:w-auto desk:px-3"
      >
        <Icon name="download" />
        <span className="sr-only desk:not-sr-only">Download .zip</span>
      </Button>
      <Button
        look="primary"
        aria-label="More ways to get the files"
        popoverTarget={menuId}
        onClick={openFolderItem}
        className="w-11 rounded-l-none border-l-ghost px-0 desk:w-6"
      >
        <Icon name="down" />
      </Button>
      <div
        ref={menuRef}
        id={menuId}
        popover="auto"
        className="fixed top-12 right-2 left-auto m-0 w-52 rounded-md border border-ink bg-panel py-1 text-ink shadow-pop desk:top-11 desk:right-4"
      >
        <button type="button" className={item} onClick={choose(() => save('tar.gz'))}>
          {archiveFormats['tar.gz'].title}
        </button>
        <button type="button" data-folder className={item} onClick={choose(chooseFolder)}>
          Write into a folder…
        </button>
      </div>
      <p
        role="status"
        className="fixed bottom-4 left-1/2 z-20 w-72 -translate-x-1/2 rounded-md border border-ghost bg-panel px-3 py-2 text-meta shadow-pop empty:hidden"
      >
        {messageOf(delivery)}
        {delivery.state === 'failed' ? (
          <button
            ref={passToDownload}
            type="button"
            onClick={dismiss}
            className="ml-2 font-[550] underline underline-offset-3"
          >
            Close
          </button>
        ) : null}
      </p>
      <OverwriteDialog delivery={delivery} dialogRef={dialogRef} onOverwrite={overwrite} />
    </div>
  );
}

function messageOf(delivery: ReturnType<typeof useDelivery>['delivery']): string | null {
  if (delivery.state === 'preparing') return 'Fetching the lock …';
  return 'message' in delivery ? delivery.message : null;
}
