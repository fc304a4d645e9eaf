import { useId } from 'react';

type Segment<Value extends string> = { value: Value; label: string; small?: string | null; title?: string };

/** Real radios side by side; the arrow keys move between them as the browser has it. */
export function Segmented<Value extends string>({
  label,
  segments,
  chosen,
  onChoose,
  className = '',
}: {
  label: string;
  segments: readonly Segment<Value>[];
  chosen: Value;
  onChoose: (value: Value) => void;
  className?: string;
}) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={`grid auto-cols-fr grid-flow-col rounded-md border border-ghost ${className}`}
    >
      {segments.map(({ value, label: text, small, title }) => (
        <label
          key={value}
          title={title}
          className="grid min-h-11 content-center border-rule border-l px-0.5 text-center tabular-nums first:border-l-0 has-checked:bg-ink has-checked:font-semibold has-checked:text-panel has-focus-visible:z-1 has-focus-visible:outline-2 has-focus-visible:outline-ink has-focus-visible:outline-offset-2 desk:min-h-7.5 has-data-small:pt-[5px] has-data-small:pb-1.5 has-data-small:leading-4"
        >
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
            className="sr-only"
          />
          {text}
          {small ? (
            <span
              data-small
              className="block font-normal text-ink3 text-small [label:has(:checked)>&]:text-panel/80"
            >
              {small}
            </span>
          ) : null}
        </label>
      ))}
    </div>
  );
}
