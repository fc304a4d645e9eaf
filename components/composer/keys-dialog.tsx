'use client';

import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, openDialog } from '@/components/ui/dialog';

const keys = [
  ['/', 'search libraries'],
  ['↑ ↓', 'preview the libraries found'],
  ['Enter', 'add the one that is previewed'],
  ['Esc', 'close'],
  ['A', 'search the kinds of app'],
  ['L', 'browse the libraries by group'],
  ['0', 'first build'],
  ['1', 'what if I change nothing'],
  ['2', 'what if I edit the code'],
  ['3', 'what if I add a library'],
  ['4', 'what if I bump Python'],
  ['5', 'what if I change anything else'],
  ['[ ]', 'previous and next file'],
  ['C', 'copy the build command'],
  ['D', 'download'],
  ['B', 'bookmark the recipe'],
  ['S', 'share the link'],
  ['T', 'light or dark'],
  ['Ctrl Z', 'undo'],
  ['Ctrl Shift Z', 'do it again'],
] as const;

/** The list of keys, and the button that opens it. Only what is held in the hand has no keys. */
export function KeysDialog() {
  const dialogRef = useRef<HTMLDialogElement>(null);
  return (
    <>
      <Button
        look="text"
        className="min-w-11 px-2 max-desk:pointer-coarse:hidden"
        aria-keyshortcuts="?"
        onClick={() => openDialog(dialogRef)}
      >
        <span className="max-[639px]:sr-only">Keys</span>{' '}
        <kbd className="rounded-sm border border-rule2 px-1 font-normal text-axis text-ink2">?</kbd>
      </Button>
      <Dialog dialogRef={dialogRef} title="Keys">
        <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1.5">
          {keys.map(([key, what]) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="rounded-sm border border-rule2 px-1 text-axis text-ink2">{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  );
}
