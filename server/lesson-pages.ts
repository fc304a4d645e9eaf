import { type Answer, sizeOfAnswer } from './answer';
import { createByteCache } from './byte-cache';
import { cardPath } from './card-answers';
import type { Encoding } from './negotiate';
import { previewOfPage, withPreview } from './preview-tags';
import type { StaticFiles } from './static-files';

const cacheBytes = 8 * 1024 * 1024;

export type LessonQuestion = { file: string; origin: string; encoding: Encoding };

/** `file` by its path inside the site. */
export function isLesson(file: string): boolean {
  return /^\/learn(\/.+)?\.html$/.test(file);
}

/** The pages of lessons with tags for previews, whose addresses only the server knows. */
export class LessonPages {
  #answers = createByteCache<Answer>(cacheBytes, sizeOfAnswer);

  constructor(readonly files: StaticFiles) {}

  async answer({ file, origin, encoding }: LessonQuestion): Promise<Answer> {
    const key = JSON.stringify([file, origin, encoding]);
    const kept = this.#answers.get(key);
    if (kept) return kept;
    const page = await this.files.readPage(file);
    const url = `${origin}${file.replace(/\.html$/, '')}`;
    const preview = previewOfPage(page, { image: `${origin}${cardPath}`, url });
    const html = preview === null ? page : withPreview(page, preview, false);
    const answer = this.files.answerWritten(file, html, encoding);
    this.#answers.set(key, answer);
    return answer;
  }
}
