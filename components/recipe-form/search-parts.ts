/** What the search needs once somebody types. Fetched apart: the page does not wait for it. */
export { listOptions } from '@/lib/search/search-options';
export { SearchList } from './search-list';
