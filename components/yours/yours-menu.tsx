'use client';

import { type ComponentType, type ToggleEvent, useState } from 'react';
import { fetchYoursPanel } from './fetch-yours';
import { menuId } from './menu-id';

/** The menu of what is yours, opened by any button that names it. The browser gives the focus back to that button. */
export function YoursMenu() {
  const [isOpen, setOpen] = useState(false);
  const [Panel, setPanel] = useState<ComponentType | null>(null);
  const [isLost, setLost] = useState(false);
  const fetchPanel = async () => {
    try {
      const { YoursPanel } = await fetchYoursPanel();
      setPanel(() => YoursPanel);
      setLost(false);
    } catch {
      setLost(true);
    }
  };
  const onToggle = ({ newState }: ToggleEvent) => {
    setOpen(newState === 'open');
    if (newState === 'open' && Panel === null) void fetchPanel();
  };
  return (
    <div
      id={menuId}
      popover="auto"
      role="dialog"
      aria-label="Yours"
      onToggle={onToggle}
      onKeyDown={(event) => {
        // Escape closes the menu and nothing else.
        if (event.key === 'Escape') event.stopPropagation();
      }}
      className="fixed inset-x-0 top-12 bottom-0 m-0 h-auto w-full overflow-y-auto border-ink bg-panel text-ink desk:inset-x-auto desk:bottom-auto desk:left-4 desk:top-11 desk:max-h-[calc(100dvh-60px)] desk:w-88 desk:rounded-md desk:border desk:shadow-pop"
    >
      {isOpen && Panel ? <Panel /> : null}
      {isOpen && isLost ? (
        <p className="p-3 text-cost">This part could not be loaded. Open it again to try once more.</p>
      ) : null}
    </div>
  );
}
