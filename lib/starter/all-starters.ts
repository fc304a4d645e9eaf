import type { Starters } from '@/lib/catalogue/catalogue';
import files from './files.json';

/** For server, scripts and tests, and for pages that are made while the site is built. What the browser runs must not
 * import it: the page fetches it when a recipe needs it. */
export const allStarters: Starters = files;
