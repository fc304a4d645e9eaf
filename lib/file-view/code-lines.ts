import type { Fate } from '@/lib/cache/what-if';
import type { Composition } from '@/lib/composition';
import type { DockerfileLine } from '@/lib/dockerfile/print';
import type { LayerKind } from '@/lib/plan/layer-kind';
import { changedLines } from './changed-lines';
import { type Shown, shownFiles } from './shown-files';

/** One line of an open file, ready to draw. */
export type CodeLine = {
  number: number;
  /** The instruction's keyword where the line starts one; else empty. */
  keyword: string;
  /** Everything after the keyword. */
  rest: string;
  comment: boolean;
  stepId: string | null;
  layer: LayerKind | null;
  /** The chosen what-if rebuilds it. */
  rebuilt: boolean;
  /** New since the last choice. */
  changed: boolean;
};

type Drawn = Shown & Pick<Composition, 'dockerfile'>;

/** `before`: the composition ahead of the last choice; null: there was none. */
export function codeLinesOf(
  now: Drawn,
  before: Shown | null,
  path: string,
  fates: Readonly<Record<string, Fate>>,
): readonly CodeLine[] {
  const text = textOf(now, path);
  const changed = before === null ? new Set<number>() : changedLines(textOf(before, path), text);
  const drawn = path === 'Dockerfile' ? dockerfileLines(now.dockerfile.lines) : plainLines(text);
  return drawn.map((line, index) => ({
    ...line,
    number: index + 1,
    rebuilt: line.stepId !== null && !line.comment && fates[line.stepId]?.state === 'rebuilt',
    changed: changed.has(index + 1),
  }));
}

type DrawnLine = Omit<CodeLine, 'number' | 'rebuilt' | 'changed'>;

function dockerfileLines(lines: readonly DockerfileLine[]): DrawnLine[] {
  return lines.map(({ text, stepId, layer, kind }, index) => {
    const starts = kind === 'instruction' && !lines[index - 1]?.text.endsWith('\\');
    const keyword = starts ? (/^[A-Z]+/.exec(text)?.[0] ?? '') : '';
    return { keyword, rest: text.slice(keyword.length), comment: kind === 'comment', stepId, layer };
  });
}

function plainLines(text: string): DrawnLine[] {
  const lines = text.endsWith('\n') ? text.slice(0, -1).split('\n') : text.split('\n');
  return lines.map((line) => ({
    keyword: '',
    rest: line,
    comment: /^\s*#/.test(line),
    stepId: null,
    layer: null,
  }));
}

function textOf(shown: Shown, path: string): string {
  return shownFiles(shown).find((file) => file.path === path)?.text ?? '';
}
