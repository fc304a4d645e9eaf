'use client';

import { lazy, Suspense } from 'react';
import { useBuildkit } from '@/components/buildkit/use-buildkit';
import { VerdictDetails } from '@/components/buildkit/verdict-details';
import { VerdictLine } from '@/components/buildkit/verdict-line';
import { CommandList } from '@/components/commands/command-list';
import { ContextTree } from '@/components/context/context-tree';
import { OlderLine } from '@/components/difference/older-line';
import { FileViewer } from '@/components/dockerfile/file-viewer';
import { Header } from '@/components/header/header';
import { LayersPanel } from '@/components/layers-panel/layers-panel';
import { Note } from '@/components/note/note';
import { KeptPage } from '@/components/offline/kept-page';
import { RecipeForm } from '@/components/recipe-form/recipe-form';
import { fetchSharePanel } from '@/components/share/fetch-share-panel';
import { useComposer } from '@/components/store/composer-provider';
import { isAskingChanges } from '@/components/store/select-what-if';
import { selectComposition } from '@/components/store/selectors';
import { Uncover } from '@/components/store/uncover';
import { useAddress } from '@/components/store/use-address';
import { useCatalogue } from '@/components/store/use-catalogue';
import { useChangeAnswers } from '@/components/store/use-change-answers';
import { useLineSpeed } from '@/components/store/use-line-speed';
import { SkipLink } from '@/components/ui/skip-link';
import { KeptRecipes } from '@/components/yours/kept-recipes';
import { AwaitedAnswers } from './awaited-answers';
import { KeysDialog } from './keys-dialog';
import { ProblemStrip } from './problem-strip';
import { panelId, ScreenTabs } from './screen-tabs';
import { useShortcuts } from './use-shortcuts';

/** Loaded when somebody opens it: the page does not wait for what few visitors need first. */
const LibraryBrowser = lazy(async () => {
  const { LibraryBrowser } = await import('@/components/library-browser/library-browser');
  return { default: LibraryBrowser };
});

const fetchAnyChange = () => import('@/components/any-change/any-change');
const fetchAnswers = async () => (await fetchAnyChange()).changeAnswers;
const ChangeList = lazy(async () => ({ default: (await fetchAnyChange()).ChangeList }));
const AskedBar = lazy(async () => ({ default: (await fetchAnyChange()).AskedBar }));
const AskedOrders = lazy(async () => ({ default: (await fetchAnyChange()).AskedOrders }));
const CostCells = lazy(async () => ({ default: (await fetchAnyChange()).CostCells }));

const SharePanel = lazy(async () => ({ default: (await fetchSharePanel()).SharePanel }));

/** The screen: three columns on a desk, three tabs on a phone. */
export function Composer() {
  useAddress();
  useCatalogue();
  useBuildkit();
  useShortcuts();
  useLineSpeed();
  useChangeAnswers(fetchAnswers);
  const name = useComposer((state) => selectComposition(state).name);
  const tab = useComposer((state) => state.tab);
  const show = useComposer((state) => state.show);
  const isBrowsing = useComposer((state) => state.shelf !== null);
  const isSharing = useComposer((state) => state.isSharing);
  const isAsking = useComposer(isAskingChanges);
  const isAnswered = useComposer((state) => isAskingChanges(state) && state.changeAnswers !== null);
  return (
    <div
      data-tab={tab}
      data-browsing={isBrowsing}
      className="group/screen grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[48px_auto_45px_minmax(0,1fr)] desk:grid-cols-[264px_minmax(0,1fr)_clamp(340px,33vw,472px)] desk:data-[browsing=true]:grid-cols-[264px_clamp(340px,33vw,472px)_minmax(0,1fr)] desk:grid-rows-[48px_auto_minmax(0,1fr)] wide:grid-cols-[300px_minmax(0,1fr)_560px] wide:data-[browsing=true]:grid-cols-[300px_560px_minmax(0,1fr)]"
    >
      <Uncover />
      <title>{`${name} · Roadcut`}</title>
      {isBrowsing || isSharing ? null : (
        <SkipLink to={panelId('files')} onSkip={() => show('files')}>
          Skip to the Dockerfile
        </SkipLink>
      )}
      <Header>
        <KeysDialog />
      </Header>
      <main data-recipe className="contents">
        <div className="col-span-full bg-panel">
          <OlderLine />
          <ProblemStrip />
          <KeptPage />
          <KeptRecipes />
        </div>
        <ScreenTabs />
        <section
          id={panelId('recipe')}
          aria-label="Recipe"
          className="relative hidden min-h-0 overflow-y-auto border-rule2 bg-panel group-data-[tab=recipe]/screen:block desk:block group-data-[browsing=false]/screen:px-4 group-data-[browsing=false]/screen:pb-6 desk:group-data-[browsing=true]/screen:col-span-2 desk:group-data-[browsing=false]/screen:border-r desk:group-data-[browsing=false]/screen:pt-0.5 desk:group-data-[browsing=false]/screen:pb-4"
        >
          {isBrowsing ? (
            <Suspense fallback={<p className="p-4 text-ink2">The libraries are on their way.</p>}>
              <LibraryBrowser />
            </Suspense>
          ) : null}
          {isAsking && !isBrowsing ? (
            <AwaitedAnswers isAnswered={isAnswered}>
              <ChangeList />
            </AwaitedAnswers>
          ) : null}
          {isBrowsing || isAsking ? null : <RecipeForm />}
        </section>
        <section
          id={panelId('layers')}
          aria-label="Layers"
          data-recipe
          className="relative hidden min-h-0 min-w-0 overflow-y-auto bg-sheet group-data-[tab=layers]/screen:grid desk:grid"
        >
          <LayersPanel
            bar={isAnswered ? <AskedBar /> : null}
            note={
              <>
                <Note className="border-b-0 desk:hidden" />
                {isAnswered ? <CostCells /> : null}
              </>
            }
          />
        </section>
        {isSharing ? (
          <Suspense fallback={null}>
            <SharePanel id={panelId('files')} />
          </Suspense>
        ) : null}
        {isAnswered && !isSharing ? (
          <section
            id={panelId('files')}
            aria-label="Orders and costs"
            className="relative hidden min-h-0 min-w-0 overflow-y-auto border-rule2 bg-panel group-data-[tab=files]/screen:block desk:block desk:border-l desk:group-data-[browsing=true]/screen:hidden"
          >
            <AskedOrders note={<Note className="border-t-0" />} />
          </section>
        ) : null}
        {isAnswered || isSharing ? null : <FilesColumn />}
      </main>
    </div>
  );
}

function FilesColumn() {
  return (
    <section
      id={panelId('files')}
      aria-label="Files"
      className="relative hidden min-h-0 min-w-0 overflow-y-auto grid-rows-[45px_minmax(200px,auto)_auto_minmax(0,1fr)_max-content] border-rule2 bg-panel group-data-[tab=files]/screen:grid desk:grid low:grid-cols-[minmax(0,1fr)_300px] low:grid-rows-[45px_auto] focus-visible:-outline-offset-2 desk:grid-rows-[40px_minmax(168px,auto)_auto_minmax(142px,1fr)_max-content] desk:has-data-[details=true]:grid-rows-[40px_minmax(249px,auto)_auto_minmax(142px,1fr)_max-content] desk:border-l desk:group-data-[browsing=true]/screen:hidden"
    >
      <FileViewer verdict={<VerdictLine />} details={<VerdictDetails />} />
      <div className="contents low:block low:border-rule2 low:border-l">
        <Note />
        <ContextTree />
        <CommandList />
      </div>
    </section>
  );
}
