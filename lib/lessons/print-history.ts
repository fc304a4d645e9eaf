import type { BuiltImage, BuiltStep } from './built-image';

/** A row of `docker history`. */
export type HistoryRow = { image: string; createdBy: string; size: string };

/** BuildKit keeps an ID of the finished image alone. */
export const missingId = '<missing>';
const ownId = 'its ID';

/** Newest first. The rows of the base are one here: how it was made is in no Dockerfile of the lab. */
export function printHistory({ steps }: BuiltImage): HistoryRow[] {
  return steps
    .map((step, index) => ({
      image: index === steps.length - 1 ? ownId : missingId,
      createdBy: shorten(createdBy(step)),
      size: step.bytes === null ? '?' : formatSize(step.bytes),
    }))
    .reverse();
}

const widest = 45;

function shorten(text: string): string {
  return text.length > widest ? `${text.slice(0, widest - 1)}…` : text;
}

function createdBy({ keyword, argument, kind }: BuiltStep): string {
  if (kind === 'base') return '';
  if (keyword === 'RUN') return `RUN ${commandOf(argument)} # buildkit`;
  if (keyword === 'COPY' || keyword === 'ADD') return `${keyword} ${argument} # buildkit`;
  if (keyword === 'EXPOSE') return `EXPOSE [${argument.split(/\s+/).map(portOf).join(' ')}]`;
  return `${keyword} ${argument}`;
}

function commandOf(argument: string): string {
  return wordsOf(argument)?.join(' ') ?? `/bin/sh -c ${argument}`;
}

/** What is no JSON is for a shell: "[ -f app.py ]" begins like a list. */
function wordsOf(argument: string): string[] | null {
  try {
    const words: unknown = JSON.parse(argument);
    return Array.isArray(words) ? words.map(String) : null;
  } catch {
    return null;
  }
}

function portOf(port: string): string {
  return port.includes('/') ? port : `${port}/tcp`;
}

const units = ['B', 'kB', 'MB', 'GB'] as const;

/** Three figures and no space, unlike the sizes of our texts: "4.77MB". */
function formatSize(bytes: number): string {
  const power = units.findIndex((_, index) => bytes < 1000 ** (index + 1));
  return `${Number((bytes / 1000 ** power).toPrecision(3))}${units[power]}`;
}
