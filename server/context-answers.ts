import { buildTarGz, buildZip } from '@/lib/archive/archive';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { answerChanges, type ChangeAnswer, standBefore } from '@/lib/change/answer-changes';
import { readChanges } from '@/lib/change/read-changes';
import { compose } from '@/lib/compose';
import type { Composition } from '@/lib/composition';
import type { ContextFile } from '@/lib/context/context-file';
import { syntaxDirective } from '@/lib/dockerfile/print';
import { folderOf } from '@/lib/recipe/image-name';
import type { Problem } from '@/lib/recipe/problem';
import type { Recipe } from '@/lib/recipe/recipe';
import { type Answer, buildAnswer, compress, sizeOfAnswer } from './answer';
import { createByteCache } from './byte-cache';
import type { CatalogueFiles } from './catalogue-files';
import type { Encoding } from './negotiate';
import { printPlanDocument } from './plan-document';
import { type Nonsense, type Reading, readQuery } from './read-query';
import { dataHeaders } from './security-headers';
import { chooseWarnings, printProblem, printWarningsHeader } from './warnings';

type Draft = {
  composition: Composition;
  catalogue: Catalogue;
  link: string;
  linkProblems: readonly Problem[];
  /** As somebody wrote them; null: nothing is asked. */
  changes: string | null;
};

type Address = {
  type: string;
  build: (draft: Draft) => string | Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;
  /** What a browser or `curl -OJ` saves it as; null: it is read where it is. */
  fileName: ((folder: string) => string) | null;
};

/** Every address that takes a recipe as its query. */
export const addresses = {
  '/Dockerfile': {
    type: 'text/plain; charset=utf-8',
    build: ({ composition }) => composition.dockerfile.text,
    fileName: null,
  },
  '/plan.json': {
    type: 'application/json',
    build: ({ composition, link, linkProblems, changes, catalogue }) =>
      printPlanDocument(composition, link, linkProblems, answerAsked(composition, changes, catalogue)),
    fileName: null,
  },
  // Flat: docker takes the root of a remote archive as the build context.
  '/context.tar.gz': {
    type: 'application/gzip',
    build: ({ composition }) => buildTarGz(null, composition.files.map(withoutSyntaxDirective)),
    fileName: (folder) => `${folder}-context.tar.gz`,
  },
  '/folder.tar.gz': {
    type: 'application/gzip',
    build: ({ composition }) => buildTarGz(folderOf(composition.name), composition.files),
    fileName: (folder) => `${folder}.tar.gz`,
  },
  '/context.zip': {
    type: 'application/zip',
    build: ({ composition }) => buildZip(folderOf(composition.name), composition.files),
    fileName: (folder) => `${folder}.zip`,
  },
} as const satisfies Record<string, Address>;

export type AddressPath = keyof typeof addresses;
export const addressPaths = Object.keys(addresses) as readonly AddressPath[];

// An answer takes a few kB and a few milliseconds: some thousand are enough, and the server stays small.
const cacheBytes = 8 * 1024 * 1024;
const spellingBytes = 1024 * 1024;
// A frozen link changes only with a release of Roadcut (its templates), a floating one with every snapshot too.
const frozenCacheControl = 'public, max-age=86400';
const floatingCacheControl = 'public, max-age=300';

export type Question = { path: AddressPath; query: string; encoding: Encoding };

/** Computes each answer once and keeps those asked for last. */
export class ContextAnswers {
  #answers = createByteCache<Answer>(cacheBytes, sizeOfAnswer);
  /** From the query as somebody wrote it to the key of its answer. */
  #spellings = createByteCache<string>(spellingBytes, (key) => 2 * key.length);

  constructor(readonly files: CatalogueFiles) {}

  /** An answer given before, at once. */
  known({ path, query, encoding }: Question): Answer | undefined {
    const key = this.#spellings.get(`${path} ${encoding} ${query}`);
    return key === undefined ? undefined : this.#answers.get(key);
  }

  async answer({ path, query, encoding }: Question): Promise<Answer | Nonsense> {
    const reading = readQuery(query, this.files.snapshots);
    if ('nonsense' in reading) return reading;
    // Warnings of the link stand in the answer, so they are part of what it is kept by.
    const problems = reading.problems.map(printProblem);
    const key = JSON.stringify([path, encoding, reading.link, problems, reading.changes]);
    const kept = this.#answers.get(key);
    const answer = kept ?? (await this.#build(path, reading, encoding));
    if (!kept) this.#answers.set(key, answer);
    this.#spellings.set(`${path} ${encoding} ${query}`, key);
    return answer;
  }

  async #build(path: AddressPath, reading: Reading, encoding: Encoding): Promise<Answer> {
    const { recipe, link, problems, changes } = reading;
    const catalogue = await this.files.catalogueOf(recipe);
    const composition = compose(recipe, catalogue, problems);
    const { type, build, fileName }: Address = addresses[path];
    const built = await build({ composition, catalogue, link, linkProblems: problems, changes });
    const bytes = typeof built === 'string' ? new TextEncoder().encode(built) : built;
    const warnings = chooseWarnings(problems, composition.problems);
    return buildAnswer({
      bytes: compress(bytes, encoding),
      type,
      encoding,
      cacheControl: cacheControlOf(recipe),
      vary: isCompressible(path) ? ['Accept-Encoding'] : [],
      headers: {
        ...dataHeaders,
        ...(warnings.length === 0 ? {} : { 'Roadcut-Warnings': printWarningsHeader(warnings) }),
        ...(fileName === null ? {} : { 'Content-Disposition': attach(fileName(folderOf(composition.name))) }),
      },
    });
  }
}

export function cacheControlOf({ at }: Recipe): string {
  return at === null ? floatingCacheControl : frozenCacheControl;
}

function answerAsked(
  { recipe }: Composition,
  text: string | null,
  catalogue: Catalogue,
): ChangeAnswer | null {
  if (text === null) return null;
  const { changes, complaints } = readChanges(text);
  const answer = answerChanges(standBefore(recipe, catalogue), changes);
  return { ...answer, complaints: [...complaints, ...answer.complaints] };
}

/**
 * For a link with a "?" BuildKit demands a frontend with Git query strings, whatever is behind the link. The
 * frontend inside Docker has them; an image that the directive names may be older, and the build would not start.
 */
function withoutSyntaxDirective(file: ContextFile): ContextFile {
  const directive = `${syntaxDirective}\n`;
  const isFirstLine = file.path === 'Dockerfile' && file.text.startsWith(directive);
  return isFirstLine ? { ...file, text: file.text.slice(directive.length) } : file;
}

/** Archives are compressed already. */
export function isCompressible(path: AddressPath): boolean {
  return addresses[path].fileName === null;
}

/** Folders hold nothing that would need quoting: see image-name.ts. */
function attach(fileName: string): string {
  return `attachment; filename="${fileName}"`;
}
