import type { AppType } from '@/lib/app-types/app-type';
import { inAppDirectory } from '@/lib/plan/directories';
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
