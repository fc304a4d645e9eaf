import type { RefObject } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { Delivery } from './use-delivery';

/** Names every file that would be replaced, before anything is written. */
export function OverwriteDialog({
  delivery,
  dialogRef,
  onOverwrite,
}: {
  delivery: Delivery;
  dialogRef: RefObject<HTMLDialogElement | null>;
  onOverwrite: () => void;
}) {
  return (
    <Dialog
      dialogRef={dialogRef}
      title="Replace what is there?"
      actions={
        <Button look="primary" onClick={onOverwrite}>
          Replace
        </Button>
      }
    >
      {delivery.state === 'asking' ? (
        <>
          <p className="mb-2 text-ink2">
            {delivery.folder.name} holds files of the same name with other contents. They would be lost:
          </p>
          <ul className="font-mono text-meta">
            {delivery.paths.map((path) => (
              <li key={path}>{path}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Dialog>
  );
}
