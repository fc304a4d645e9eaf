import { type CSSProperties, memo } from 'react';
import { CodeText } from '@/components/ui/code-text';
import type { CodeLine } from '@/lib/file-view/code-lines';
import { indentOf } from '@/lib/file-view/hanging-indent';

export const PlainLine = memo(function PlainLine({
  line,
  isLit,
  onPoint,
}: {
  line: CodeLine;
  isLit: boolean;
  onPoint: (stepId: string) => void;
}) {
  const { number, keyword, rest, comment, stepId, layer, rebuilt, changed } = line;
  return (
    <li
      className="code-line"
      data-kind={comment ? undefined : layer}
      data-lit={isLit}
      data-rebuilt={rebuilt}
      data-changed={changed}
      onPointerEnter={stepId === null ? undefined : () => onPoint(stepId)}
    >
      <span className="code-number" aria-hidden="true">
        {number}
      </span>
      <span className="code-bar" aria-hidden="true" />
      <span
        className={comment ? 'code-text code-comment' : 'code-text'}
        style={{ '--code-indent': indentOf(line) } as CSSProperties}
      >
        {changed ? <span className="sr-only">new: </span> : null}
        {keyword ? <b className="code-keyword">{keyword}</b> : null}
        <CodeText text={rest} />
      </span>
    </li>
  );
});
