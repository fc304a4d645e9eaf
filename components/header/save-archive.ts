import type { Composition } from '@/lib/composition';
import { folderOf } from '@/lib/recipe/image-name';

export const archiveFormats = {
  zip: { title: 'Download .zip', extension: 'zip', type: 'application/zip' },
  'tar.gz': { title: 'Download .tar.gz', extension: 'tar.gz', type: 'application/gzip' },
} as const;
export type ArchiveFormat = keyof typeof archiveFormats;

/** Builds the archive here in the browser and hands it to the browser's own download. */
export async function saveArchive({ name, files }: Composition, format: ArchiveFormat): Promise<void> {
  const { buildZip, buildTarGz } = await import('@/lib/archive/archive');
  const folder = folderOf(name);
  const bytes = format === 'zip' ? buildZip(folder, files) : await buildTarGz(folder, files);
  const { extension, type } = archiveFormats[format];
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${folder}.${extension}`;
  link.click();
  // The download reads the address after this task.
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
