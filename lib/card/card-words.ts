import type { WhatIf } from '@/lib/cache/what-if';
import type { Composition } from '@/lib/composition';
import { listWords } from '@/lib/format/list-words';
import { bytesText } from '@/lib/plan/figure-text';
import { service } from '@/lib/services/services';
import { formatPrice } from '@/lib/strata/format-total';
import { cutText, measureText, wrapText } from './measure-text';

/** What stands left of the block, in lines that fit. */
export type CardWords = {
  title: { lines: readonly string[]; size: number };
  lines: readonly string[];
  figures: readonly CardFigure[];
};

export type CardFigure = { value: string; label: string; isCost: boolean };

/** Width and size of what is read. */
export const wordsWidth = 500;
export const textSize = 25;
const titleSizes = [64, 56, 48] as const;
// The title's font is narrower than what `measureText` takes for usual.
const titleWidth = 0.9;

export function cardWords(composition: Composition, whatIf: WhatIf): CardWords {
  return {
    title: fitTitle(titleOf(composition)),
    lines: fitLibraries(librariesOf(composition), besideOf(composition)),
    figures: cardFigures(composition, whatIf),
  };
}

/** Services stand in the lines below it. */
function titleOf({ sentence }: Composition): string {
  return sentence.split(', with ')[0] ?? sentence;
}

function fitTitle(title: string): CardWords['title'] {
  const widthAt = wordsWidth / titleWidth;
  const fits = titleSizes.find((size) => {
    const lines = wrapText(title, size, widthAt);
    return lines.length <= 2 && lines.every((line) => measureText(line, size) <= widthAt);
  });
  const size = fits ?? titleSizes[titleSizes.length - 1] ?? textSize;
  return { lines: firstLines(wrapText(title, size, widthAt), 2, size, widthAt), size };
}

/** Those somebody chose come first, then what the app brings. */
function librariesOf({ recipe, lock }: Composition): string[] {
  const chosen = recipe.libraries.map(({ name }) => name);
  const brought = lock.roots.map(({ requirement }) => requirement.name);
  return [...new Set([...chosen, ...brought])];
}

function besideOf({ recipe }: Composition): string {
  const services = recipe.services.map((id) => service(id).title);
  return services.length === 0 ? '' : `with ${listWords(services)} beside it`;
}

/** As many names as two lines hold, and how many are left. */
function fitLibraries(names: readonly string[], beside: string): string[] {
  for (let shown = names.length; shown > 0; shown--) {
    const lines = wrapText(sentenceOf(names, shown, beside), textSize, wordsWidth);
    if (lines.length <= 2 && lines.every((line) => measureText(line, textSize) <= wordsWidth)) return lines;
  }
  const counted = names.length === 0 ? 'No libraries' : countWords(names.length);
  const lines = wrapText([counted, beside].filter(Boolean).join(', '), textSize, wordsWidth);
  return firstLines(lines, 2, textSize, wordsWidth);
}

function sentenceOf(names: readonly string[], shown: number, beside: string): string {
  const left = names.length - shown;
  const words = left === 0 ? names : [...names.slice(0, shown), `${left} more`];
  return [listWords(words), beside].filter(Boolean).join(', ');
}

function countWords(count: number): string {
  return count === 1 ? '1 library' : `${count} libraries`;
}

function firstLines(lines: readonly string[], most: number, size: number, width: number): string[] {
  const kept = lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')];
  return kept.map((line) => cutText(line, size, width));
}

/** Of the image, of its first build, and of the build that is asked about; of one after an edit, where that is the first. */
export function cardFigures({ totals, whatIfs }: Composition, whatIf: WhatIf): CardFigure[] {
  const asked = whatIf.id === 'first' ? whatIfs.edit : whatIf;
  const image = bytesText({
    value: totals.imageBytes,
    source: totals.isAtLeast.imageBytes ? 'unknown' : 'exact',
  });
  return [
    { value: image, label: 'image', isCost: false },
    { value: formatPrice(whatIfs.first), label: 'first build', isCost: false },
    { value: formatPrice(asked), label: labels[asked.id], isCost: true },
  ];
}

const labels: Readonly<Record<WhatIf['id'], string>> = {
  first: 'first build',
  nothing: 'after no change',
  edit: 'after an edit',
  library: 'with one more library',
  python: 'with a new Python',
  any: 'after this change',
};
