/** One file of the archive that somebody downloads. */
export type ContextFile = {
  /** Relative, with "/" between parts: "src/app.py". */
  path: string;
  text: string;
  executable: boolean;
  use: ContextFileUse;
  /** A few words for the tree: "locked, 19 packages". */
  note: string;
};

/**
 * build: the builder reads it, and no layer holds it. image: it is copied into the image.
 * outside: .dockerignore keeps it out of the build.
 */
export type ContextFileUse = 'build' | 'image' | 'outside';
