import { sha256 } from './files-hash.json';

/** Where the site has all starter code. The name says the content, so what is kept is never out of date. */
export const startersPath = `/starters/${sha256}.json`;
