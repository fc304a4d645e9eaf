'use client';

import { CommandList } from '@/components/commands/command-list';
import { ContextTree } from '@/components/context/context-tree';
import { FileViewer } from '@/components/dockerfile/file-viewer';
import { Header } from '@/components/header/header';
import { LayersPanel } from '@/components/layers-panel/layers-panel';
import { Note } from '@/components/note/note';
import { RecipeForm } from '@/components/recipe-form/recipe-form';
import { useComposer } from '@/components/store/composer-provider';
import { selectComposition } from '@/components/store/selectors';
import { useAddress } from '@/components/store/use-address';
import { useCatalogue } from '@/components/store/use-catalogue';
import { KeysDialog } from './keys-dialog';
import { ProblemStrip } from './problem-strip';
import { panelId, ScreenTabs } from './screen-tabs';
import { useShortcuts } from './use-shortcuts';

/** The screen: three columns on a desk, three tabs on a phone. */
export function Composer() {
  useAddress();
  useCatalogue();
  useShortcuts();
  const name = useComposer((state) => selectComposition(state).name);
  const tab = useComposer((state) => state.tab);
  return (
    <div
      data-tab={tab}
      className="group/screen grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[48px_auto_44px_minmax(0,1fr)] desk:min-h-150 desk:grid-cols-[264px_minmax(0,1fr)_clamp(340px,33vw,472px)] desk:grid-rows-[48px_auto_minmax(0,1fr)] wide:grid-cols-[300px_minmax(0,1fr)_560px]"
    >
      <title>{`${name} · Roadcut`}</title>
      <Header />
      <main data-recipe className="contents">
        <ProblemStrip />
        <ScreenTabs />
        <section
          id={panelId('recipe')}
          aria-label="Recipe"
          className="relative hidden overflow-y-auto border-rule2 bg-panel px-4 pb-6 group-data-[tab=recipe]/screen:block desk:block desk:border-r desk:pt-0.5 desk:pb-4"
        >
          <RecipeForm />
        </section>
        <section
          id={panelId('layers')}
          aria-label="Layers"
          data-recipe
          className="hidden min-h-0 min-w-0 bg-sheet group-data-[tab=layers]/screen:grid desk:grid"
        >
          <LayersPanel note={<Note className="min-h-0 border-b-0 desk:hidden" />} />
        </section>
        <section
          id={panelId('files')}
          aria-label="Files"
          className="hidden min-h-0 min-w-0 grid-rows-[44px_minmax(0,auto)_auto_minmax(0,1fr)_auto] border-rule2 bg-panel group-data-[tab=files]/screen:grid desk:grid desk:grid-rows-[40px_minmax(0,auto)_auto_minmax(176px,1fr)_auto] desk:border-l"
        >
          <FileViewer />
          <Note />
          <ContextTree />
          <CommandList />
        </section>
      </main>
      <KeysDialog />
    </div>
  );
}
