import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { insertLine, linesOf, moveLine, removeLine, setLine } from '@/lib/lessons/edit-lines';
import type { Judged } from '@/lib/lessons/judge-task';

/** A Dockerfile as rows: type in them, move them by key, by button or by dragging. */
export function TaskEditor({
  text,
  failure,
  onChange,
}: {
  text: string;
  failure: Judged['failure'];
  onChange: (text: string, isTyping?: boolean) => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [spoken, setSpoken] = useState('');
  const lines = linesOf(text);
  const focusRow = (index: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll('input')[index]?.focus());
  const move = (from: number, to: number) => {
    const moved = moveLine(text, from, to);
    if (moved === text) return;
    onChange(moved);
    setSpoken(`${lines[from] ?? ''} is now line ${to + 1}`);
    focusRow(to);
  };
  const onKeyDown = (index: number) => (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, altKey } = event;
    const isEmpty = event.currentTarget.value === '';
    if (altKey && (key === 'ArrowUp' || key === 'ArrowDown'))
      move(index, index + (key === 'ArrowUp' ? -1 : 1));
    else if (key === 'ArrowUp' || key === 'ArrowDown') focusRow(index + (key === 'ArrowUp' ? -1 : 1));
    else if (key === 'Enter') {
      onChange(insertLine(text, index + 1));
      focusRow(index + 1);
    } else if (key === 'Backspace' && isEmpty && lines.length > 1) {
      onChange(removeLine(text, index));
      focusRow(Math.max(0, index - 1));
    } else return;
    event.preventDefault();
  };
  const onDrop = (to: number) => (event: DragEvent) => {
    event.preventDefault();
    if (dragged !== null) move(dragged, to);
    setDragged(null);
  };
  return (
    <>
      <ol
        ref={list}
        aria-label="Your Dockerfile"
        className="overflow-hidden rounded-md border border-ghost bg-panel font-mono text-meta"
      >
        {lines.map((line, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place, and keeps its input while one types
            key={index}
            data-failing={failure?.line === index + 1 || undefined}
            className="flex items-center border-rule border-t first:border-t-0 focus-within:bg-hl data-failing:border-l-[3px] data-failing:border-l-cost data-failing:bg-cost/10"
            onDragOver={(event) => event.preventDefault()}
            onDrop={onDrop(index)}
          >
            <span aria-hidden="true" className="w-8 flex-none pr-2 text-right text-ink3">
              {index + 1}
            </span>
            <input
              aria-label={`Line ${index + 1}`}
              className="h-9.5 min-w-0 flex-1 bg-transparent px-1 focus-visible:outline-none desk:h-6.5"
              value={line}
              spellCheck={false}
              autoCapitalize="off"
              onChange={({ currentTarget }) => onChange(setLine(text, index, currentTarget.value), true)}
              onKeyDown={onKeyDown(index)}
            />
            {failure?.line === index + 1 ? <span className="px-2 font-sans text-cost">fails</span> : null}
            <RowButtons
              index={index}
              count={lines.length}
              onMove={(to) => move(index, to)}
              onDragStart={() => setDragged(index)}
            />
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {spoken}
      </p>
    </>
  );
}

function RowButtons({
  index,
  count,
  onMove,
  onDragStart,
}: {
  index: number;
  count: number;
  onMove: (to: number) => void;
  onDragStart: () => void;
}) {
  const button = 'flex h-10 w-11 items-center justify-center disabled:opacity-30 desk:h-6.5 desk:w-6';
  return (
    <span className="flex flex-none items-center">
      <button
        type="button"
        aria-label={`Move line ${index + 1} up`}
        disabled={index === 0}
        className={button}
        onClick={() => onMove(index - 1)}
      >
        <Icon name="down" className="rotate-180" />
      </button>
      <button
        type="button"
        aria-label={`Move line ${index + 1} down`}
        disabled={index === count - 1}
        className={button}
        onClick={() => onMove(index + 1)}
      >
        <Icon name="down" />
      </button>
      {/* A grip for the pointer; keys have the buttons beside it. */}
      <span
        aria-hidden="true"
        draggable
        onDragStart={onDragStart}
        className="hidden h-6.5 w-6 cursor-grab items-center justify-center text-ink2 desk:flex"
      >
        <svg aria-hidden="true" viewBox="0 0 8 12" className="h-3 w-2 fill-current">
          <path d="M0 0h2v2h-2zM5 0h2v2h-2zM0 5h2v2h-2zM5 5h2v2h-2zM0 10h2v2h-2zM5 10h2v2h-2z" />
        </svg>
      </span>
    </span>
  );
}
