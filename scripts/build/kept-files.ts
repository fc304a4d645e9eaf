/** Files that the service worker fetches once the first page is there: all pages but those to embed, what they run, the
 * newest catalogue and the starter code. Other snapshots and BuildKit are kept when they were used. */
export function chooseKeptFiles(files: readonly string[], snapshot: string): string[] {
  const site =
    /^(index|start|learn|learn\/.*)\.html$|^icon\.svg$|^_next\/static\/.*\.(js|css|woff2)$|^starters\/[^/]+\.json$/;
  return files.filter((file) => site.test(file) || file.startsWith(`catalogue/${snapshot}/`));
}
