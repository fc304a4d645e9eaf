import type { AppType } from '@/lib/app-types/app-type';
import { inAppDirectory } from '@/lib/plan/directories';
import { shellCommand } from '@/lib/plan/quote';
import type { Command } from './command-group';
import { containerName } from './container-name';

/** What outlives the containers of the app. */
export type KeptFolder = {
  /** Beside the code, as the app names it: "work". */
  folder: string;
  /** Its path in the container. */
  directory: string;
  /** The volume that holds it, for `docker run` and for compose alike. */
  volume: string;
};

/** Null: the app keeps nothing. */
export function keptFolder({ keeps }: AppType, image: string): KeptFolder | null {
  if (keeps === undefined) return null;
  return { folder: keeps, directory: inAppDirectory(keeps), volume: `${containerName(image)}-${keeps}` };
}

/** Before it is mounted: else Docker makes it, and root owns it. */
export function makeFolder(id: string, { folder }: KeptFolder): Command {
  return { id, line: shellCommand('mkdir', '-p', folder), note: 'first, so that it is yours' };
}
