import { type editor, Range } from 'monaco-editor/editor';
import type { CodeLine } from '@/lib/file-view/code-lines';

/** The looks of each line as Monaco's decorations; the classes stand in monaco.css. */
export function decorate(
  lines: readonly CodeLine[],
  litStepId: string,
): readonly editor.IModelDeltaDecoration[] {
  return lines.flatMap((line) => [decorateLine(line, line.stepId === litStepId), ...decorateText(line)]);
}

function decorateLine(line: CodeLine, isLit: boolean): editor.IModelDeltaDecoration {
  const kind = line.comment || line.layer === null ? '' : `code-kind-${line.layer}`;
  const lit = isLit && line.stepId !== null ? 'code-lit' : '';
  return {
    range: new Range(line.number, 1, line.number, 1),
    options: {
      isWholeLine: true,
      ...(lit ? { className: lit } : {}),
      marginClassName: join('code-margin', lit, line.changed && 'code-changed'),
      ...(kind
        ? { linesDecorationsClassName: join('code-mark', kind, lit, line.rebuilt && 'code-rebuilt') }
        : {}),
      lineNumberClassName: join('code-count', line.changed && 'code-changed', line.rebuilt && 'code-rebuilt'),
    },
  };
}

function decorateText({
  number,
  keyword,
  rest,
  comment,
  layer,
}: CodeLine): readonly editor.IModelDeltaDecoration[] {
  const end = keyword.length + rest.length + 1;
  if (comment)
    return [{ range: new Range(number, 1, number, end), options: { inlineClassName: 'code-comment' } }];
  if (keyword === '') return [];
  const inlineClassName = `code-keyword code-kind-${layer}`;
  return [{ range: new Range(number, 1, number, keyword.length + 1), options: { inlineClassName } }];
}

function join(...names: readonly (string | false)[]): string {
  return names.filter(Boolean).join(' ');
}
