import type { KeyboardEvent } from 'react';

type Tab<Id extends string> = { id: Id; label: string };

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Tabs with one stop for the Tab key; the arrow keys go from one to the next. */
export function Tabs<Id extends string>({
  label,
  tabs,
  chosen,
  onChoose,
  panelOf,
  className,
  tabClassName,
}: {
  label: string;
  tabs: readonly Tab<Id>[];
  chosen: Id;
  onChoose: (id: Id) => void;
  /** Id of the element that a tab shows. */
  panelOf: (id: Id) => string;
  className: string;
  tabClassName: string;
}) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    const index = tabs.findIndex(({ id }) => id === chosen) + (step ?? 0);
    const next = tabs[(index + tabs.length) % tabs.length];
    if (step === undefined || next === undefined) return;
    event.preventDefault();
    onChoose(next.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={className} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          data-tab={tab.id}
          aria-selected={tab.id === chosen}
          aria-controls={panelOf(tab.id)}
          tabIndex={tab.id === chosen ? 0 : -1}
          onClick={() => onChoose(tab.id)}
          className={tabClassName}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
