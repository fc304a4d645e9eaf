'use client';

import { useComposer } from '@/components/store/composer-provider';
import type { ComposerState } from '@/components/store/composer-state';
import { Tabs } from '@/components/ui/tabs';

type ScreenTab = ComposerState['tab'];

const tabs = [
  { id: 'recipe', label: 'Recipe' },
  { id: 'layers', label: 'Layers' },
  { id: 'files', label: 'Dockerfile' },
] as const satisfies readonly { id: ScreenTab; label: string }[];

export function panelId(tab: ScreenTab): string {
  return `panel-${tab}`;
}

/** On a phone only: which of the three columns shows. */
export function ScreenTabs() {
  const tab = useComposer((state) => state.tab);
  const show = useComposer((state) => state.show);
  return (
    <Tabs
      label="Screen"
      tabs={tabs}
      chosen={tab}
      onChoose={show}
      panelOf={panelId}
      className="grid grid-cols-3 border-rule2 border-b bg-panel desk:hidden"
      tabClassName="border-transparent border-y-3 text-center font-[550] text-ink2 aria-selected:border-b-ink aria-selected:font-[650] aria-selected:text-ink focus-visible:-outline-offset-2"
    />
  );
}
