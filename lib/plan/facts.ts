import type { BaseImage, Package } from '@/lib/catalogue/catalogue';
import type { InstallerId } from '@/lib/recipe/recipe';
import type { LineSpeed } from './line-speed';

/** What the figures of a plan are computed from; everything that its text does not say. */
export type Facts = {
  /** Null: no figures are known for the base image. */
  baseImage: BaseImage | null;
  /** What the locked install step puts into the image, on glibc or musl x86-64. Null: not known, the lock is open or
   * the step stops. */
  packages: readonly Package[] | null;
  /** What is installed after `packages` and nobody has weighed. */
  unlocked: readonly string[];
  /** A package that the install step stops at; null: it runs to its end. */
  stopsAt: string | null;
  /** The machine and tools that the sizes of packages were measured with. */
  sizesFrom: string;
  installer: InstallerId;
  bytecode: boolean;
  /** Bytes of the files under src/. Null: they are not loaded. */
  codeBytes: number | null;
  /** Distribution packages that the build stage needs, so that their step can be told from the final one's. */
  compiled: readonly string[];
  /** What everything that has to be fetched comes over. */
  lineSpeed: LineSpeed;
};
