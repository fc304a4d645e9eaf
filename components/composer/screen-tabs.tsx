'use client';

import { useComposer } from '@/components/store/composer-provider';
import type { ComposerState } from '@/components/store/composer-state';
import { isAskingChanges } from '@/components/store/select-what-if';
import { Tabs } from '@/components/ui/tabs';

type ScreenTab = ComposerState['tab'];

const tabs = [
  { id: 'recipe', label: 'Recipe' },
  { id: 'layers', label: 'Layers' },
  { id: 'files', label: 'Dockerfile' },
] as const satisfies readonly { id: ScreenTab; label: string }[];

type Standing = { isAsking: boolean; isSharing: boolean };

/** The list of changes stands in the place of the form, and the Share panel in that of the files. */
function labelOf({ id, label }: (typeof tabs)[number], { isAsking, isSharing }: Standing): string {
  if (id === 'recipe' && isAsking) return 'Changes';
  return id === 'files' && isSharing ? 'Share' : label;
}

export function panelId(tab: ScreenTab): string {
  return `panel-${tab}`;
}

/** On a phone only: which of the three columns shows. */
export function ScreenTabs() {
  const tab = useComposer((state) => state.tab);
  const show = useComposer((state) => state.show);
  const isAsking = useComposer(isAskingChanges);
  const isSharing = useComposer((state) => state.isSharing);
  return (
    <Tabs
      label="Screen"
      tabs={tabs.map((each) => ({ id: each.id, label: labelOf(each, { isAsking, isSharing }) }))}
      chosen={tab}
      onChoose={show}
      panelOf={panelId}
      className="grid grid-cols-3 border-rule2 border-b bg-panel desk:hidden"
      tabClassName="border-transparent border-y-3 text-center font-[550] text-ink2 aria-selected:border-b-ink aria-selected:font-[650] aria-selected:text-ink focus-visible:-outline-offset-2"
    />
  );
}
