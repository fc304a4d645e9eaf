import { type Answer, sizeOfAnswer } from './answer';
import { createByteCache } from './byte-cache';
import { cardPath } from './card-answers';
import type { CatalogueFiles } from './catalogue-files';
import { composeLink, printAskedLink } from './compose-link';
import type { Encoding } from './negotiate';
import { previewOfLink, previewOfSite, withPreview } from './preview-tags';
import { longestAddress, type Reading, readQuery } from './read-query';
import type { StaticFiles } from './static-files';

const cacheBytes = 8 * 1024 * 1024;
const startPage = '/index.html';

export type PageQuestion = { query: string; origin: string; encoding: Encoding };

/** The start page as it is served for a link: the same page, with what the link holds in its head. */
export class LinkPages {
  #answers = createByteCache<Answer>(cacheBytes, sizeOfAnswer);

  constructor(
    readonly files: StaticFiles,
    readonly catalogue: CatalogueFiles,
  ) {}

  /** Null: the page is to be served as it is, since the query is no text or too long for a link. */
  async answer({ query, origin, encoding }: PageQuestion): Promise<Answer | null> {
    if (query.length > longestAddress) return null;
    const reading = readQuery(query, this.catalogue.snapshots);
    if ('nonsense' in reading) return null;
    const link = printAskedLink(reading);
    const key = JSON.stringify([origin, encoding, query === '' ? null : link]);
    const kept = this.#answers.get(key);
    if (kept) return kept;
    const html = await this.#print(query === '' ? null : reading, link, origin);
    const answer = this.files.answerWritten(startPage, html, encoding);
    this.#answers.set(key, answer);
    return answer;
  }

  async #print(reading: Reading | null, link: string, origin: string): Promise<string> {
    const page = await this.files.readPage(startPage);
    const query = link === '' ? '' : `?${link}`;
    const addresses = { image: `${origin}${cardPath}${query}`, url: `${origin}/${query}` };
    if (reading === null) return withPreview(page, previewOfSite(addresses), false);
    return withPreview(page, previewOfLink(await composeLink(reading, this.catalogue), addresses), true);
  }
}
