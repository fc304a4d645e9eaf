/** `path` is relative to the build context: "src/app.py". */
export type SourceFile = { path: string; text: string };
