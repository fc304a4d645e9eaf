import type { ServiceId } from '@/lib/catalogue/services';

/** What the starter code of every app type is written from. */
export type StarterInput = {
  /** Name of the image, shown as the title of the app. */
  name: string;
  /** The user's own libraries; the code reports their versions. */
  libraries: readonly string[];
  services: readonly ServiceId[];
};

/** `path` is relative to the build context: "src/app.py". */
export type SourceFile = { path: string; text: string };
