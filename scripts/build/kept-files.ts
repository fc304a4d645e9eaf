/** Files that the service worker fetches once the first page is there: all pages but those to embed, what they run, and the
 * newest catalogue. Of the hashes, which are most of it, those of the Python that a new recipe has: the others are kept
 * when they were used, as are other snapshots and BuildKit. */
export function chooseKeptFiles(
  files: readonly string[],
  { snapshot, python }: { snapshot: string; python: string },
): string[] {
  const part = new RegExp(`^catalogue/${snapshot}/(?:index|descriptions|graph-.*|hashes-${python})\\.json$`);
  const site = /^(index|learn|learn\/.*)\.html$|^icon\.svg$|^_next\/static\/.*\.(js|css|woff2)$/;
  return files.filter((file) => part.test(file) || site.test(file));
}
