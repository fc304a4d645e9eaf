'use client';

import { useEffect, useRef, useState } from 'react';
import { completeComposition } from '@/components/store/complete-composition';
import { useComposer, useComposerStore } from '@/components/store/composer-provider';
import { openDialog } from '@/components/ui/dialog';
import type { Composition } from '@/lib/composition';
import { type ArchiveFormat, saveArchive } from './save-archive';
import { findOverwritten, pickFolder, writeFiles } from './write-folder';

export type Delivery =
  | { state: 'idle' }
  | { state: 'preparing' }
  | { state: 'failed'; message: string; until: 'fetched' | 'dismissed' }
  | { state: 'asking'; folder: FileSystemDirectoryHandle; paths: readonly string[]; composition: Composition }
  | { state: 'written'; message: string };

const idle: Delivery = { state: 'idle' };
const shownFor = 4000;
const notLoaded =
  'A part of this recipe could not be fetched, so the files are not complete. Check the connection and download again.';
const notWritten = 'The folder refused a file. Choose another one, or download the archive.';

/** Gives the files to the reader: as an archive, or into a folder. */
export function useDelivery() {
  const store = useComposerStore();
  const [delivery, setDelivery] = useState<Delivery>(idle);
  const dialogRef = useRef<HTMLDialogElement>(null);
  const isMissing = useComposer((state) => state.failed.length > 0);
  useEffect(() => {
    if (!isMissing) setDelivery((now) => (now.state === 'failed' && now.until === 'fetched' ? idle : now));
  }, [isMissing]);

  const complete = async (): Promise<Composition | null> => {
    setDelivery({ state: 'preparing' });
    const composition = await completeComposition(store);
    setDelivery(composition ? idle : { state: 'failed', message: notLoaded, until: 'fetched' });
    return composition;
  };
  const save = async (format: ArchiveFormat) => {
    // The button stays where the focus is while it waits.
    if (delivery.state === 'preparing') return;
    const composition = await complete();
    if (composition) await saveArchive(composition, format);
  };
  const write = async (folder: FileSystemDirectoryHandle, { files }: Composition) => {
    try {
      await writeFiles(folder, files);
      setDelivery({ state: 'written', message: `${files.length} files written into ${folder.name}` });
      window.setTimeout(() => setDelivery((now) => (now.state === 'written' ? idle : now)), shownFor);
    } catch {
      setDelivery({ state: 'failed', message: notWritten, until: 'dismissed' });
    }
  };
  const chooseFolder = async () => {
    // The picker opens only within the click, so it comes before anything that takes time.
    const folder = await pickFolder();
    const composition = folder && (await complete());
    if (!folder || !composition) return;
    const paths = await findOverwritten(folder, composition.files);
    if (paths.length === 0) return write(folder, composition);
    setDelivery({ state: 'asking', folder, paths, composition });
    openDialog(dialogRef);
  };
  const overwrite = async () => {
    dialogRef.current?.close();
    if (delivery.state === 'asking') await write(delivery.folder, delivery.composition);
  };
  return { delivery, save, chooseFolder, overwrite, dismiss: () => setDelivery(idle), dialogRef };
}
