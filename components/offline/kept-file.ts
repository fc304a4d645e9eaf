/** A file of the site that the worker keeps. A name that holds a hash of the content needs no revision. `isPage` is what the composer cannot start without. */
export type KeptFile = { url: string; revision: string | null; isPage: boolean };

/** What the build tells the worker: the files of one version, and its name. */
export type KeptVersion = { version: string; files: readonly KeptFile[] };

/** The file that answers an address as the server would: "/?app=flask" is index.html, "/learn/order" its own page.
 * Only the files of the version are asked for, so all else (links that build, pictures, embedded labs) is left to
 * the network. */
export function fileBehind({ pathname }: URL, isNavigation: boolean): string {
  if (!isNavigation) return pathname;
  return pathname === '/' ? '/index.html' : `${pathname.replace(/\.html$/, '')}.html`;
}

/** Files that a version has but that are kept only once they were used: other catalogues, BuildKit. */
export function isKeptWhenUsed({ pathname }: URL): boolean {
  return isHashed(pathname) || /^\/catalogue\/[^/]+\/[^/]+\.json$/.test(pathname);
}

/** The name says the content, so what is kept is never out of date. */
export function isHashed(pathname: string): boolean {
  return /^\/(_next\/static|starters)\//.test(pathname);
}
