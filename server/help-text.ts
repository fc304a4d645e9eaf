import type { Snapshot } from '@/lib/catalogue/catalogue';
import { fieldNames, fieldOf } from '@/lib/recipe/fields';
import type { KnownToLink } from '@/lib/recipe/link-reader';
import { type Answer, buildAnswer } from './answer';
import { dataHeaders } from './security-headers';

/** Request headers that decide between the page and this text. */
export const varyOfStart = ['Accept', 'User-Agent'] as const;

/** What `curl <address>` prints: the page in words, for those who have no browser at hand. */
export function printHelp(known: KnownToLink & { snapshot: Snapshot }, origin: string): Answer {
  const text = [
    'Roadcut composes Dockerfiles for Python and data science.',
    '',
    'A recipe is the query of an address; every field has a default.',
    '',
    ...printFields(known),
    '',
    'Addresses, each with a recipe as its query:',
    '',
    '  /Dockerfile       the Dockerfile',
    '  /plan.json        stages, steps, bytes and seconds, with the lock and the warnings;',
    '                    with change=edit:src/app.py,bump:NAME also what is rebuilt after that, and why',
    '  /context.tar.gz   every file, at the root of the archive: a build context for docker',
    '  /folder.tar.gz    the same in a folder with the name of the recipe',
    '  /context.zip      the same as a zip',
    '  /card.png         a picture of the recipe and its layers, 1200 by 630',
    '',
    'Examples:',
    '',
    `  curl "${origin}/Dockerfile?app=fastapi&lib=pandas"`,
    `  docker build -t api "${origin}/context.tar.gz?app=flask&lib=pandas&with=postgres"`,
    `  curl "${origin}/folder.tar.gz?app=jupyter&lib=polars,scikit-learn" | tar xz`,
    '',
    'curl takes brackets for a pattern: for extras add -g, or write dask%5Bcomplete%5D.',
    '',
    'What cannot be read falls back to the default; the header Roadcut-Warnings says so.',
    '',
  ].join('\n');
  return buildAnswer({
    bytes: new TextEncoder().encode(text),
    type: 'text/plain; charset=utf-8',
    cacheControl: 'no-cache',
    vary: varyOfStart,
    headers: dataHeaders,
  });
}

function printFields(known: KnownToLink & { snapshot: Snapshot }): string[] {
  return fieldNames.map((name) => `  ${name.padEnd(10)}  ${fieldOf(name).help(known)}`);
}
