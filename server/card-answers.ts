import { drawCard } from '@/lib/card/draw-card';
import { type Answer, buildAnswer, sizeOfAnswer } from './answer';
import { createByteCache } from './byte-cache';
import type { RenderCard } from './card-thread';
import type { CatalogueFiles } from './catalogue-files';
import { composeLink, printAskedLink } from './compose-link';
import { cacheControlOf } from './context-answers';
import { type Nonsense, type Reading, readQuery } from './read-query';
import { dataHeaders } from './security-headers';

/** Where the picture of a link is. */
export const cardPath = '/card.png';

// A card takes 100 kB: some eighty are kept.
const cacheBytes = 8 * 1024 * 1024;
const spellingBytes = 256 * 1024;

/** Draws each card once, also where several ask for it at the same time, and keeps those asked for last. */
export class CardAnswers {
  #answers = createByteCache<Answer>(cacheBytes, sizeOfAnswer);
  /** From the query as somebody wrote it to the canonical link. */
  #spellings = createByteCache<string>(spellingBytes, (key) => 2 * key.length);
  readonly #underWay = new Map<string, Promise<Answer>>();

  constructor(
    readonly files: CatalogueFiles,
    readonly render: RenderCard,
  ) {}

  async answer(query: string): Promise<Answer | Nonsense> {
    const spelling = this.#spellings.get(query);
    const known = spelling === undefined ? undefined : this.#answers.get(spelling);
    if (known) return known;
    const reading = readQuery(query, this.files.snapshots);
    if ('nonsense' in reading) return reading;
    const link = printAskedLink(reading);
    this.#spellings.set(query, link);
    return this.#answers.get(link) ?? this.#underWay.get(link) ?? this.#draw(link, reading);
  }

  #draw(link: string, reading: Reading): Promise<Answer> {
    const drawing = this.#build(reading)
      .then((answer) => {
        this.#answers.set(link, answer);
        return answer;
      })
      .finally(() => this.#underWay.delete(link));
    this.#underWay.set(link, drawing);
    return drawing;
  }

  async #build(reading: Reading): Promise<Answer> {
    const { composition, whatIf } = await composeLink(reading, this.files);
    return buildAnswer({
      bytes: await this.render(drawCard(composition, whatIf)),
      type: 'image/png',
      cacheControl: cacheControlOf(reading.recipe),
      headers: dataHeaders,
    });
  }
}
