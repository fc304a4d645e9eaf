'use client';

import type { ReactNode } from 'react';
import { Drawing } from './drawing';
import { Hatches } from './hatches';
import './section.css';
import { Tray } from './tray';
import { WhatIfBar } from './what-if-bar';

/** The layers of the image as a block cut open, and what a change does to them. `note` stands between the
 * drawing and the tray; only a phone has it there. */
export function Section({ note = null }: { note?: ReactNode }) {
  return (
    <div className="@container grid size-full min-h-0 min-w-0 grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto_auto] bg-sheet">
      <Hatches />
      <WhatIfBar />
      <Drawing />
      <div className="min-w-0 empty:hidden">{note}</div>
      <Tray />
    </div>
  );
}
