'use client';

import { type ReactNode, Suspense, useId, useMemo } from 'react';
import { Drawing } from '@/components/section/drawing';
import { Tray } from '@/components/section/tray';
import { WhatIfBar } from '@/components/section/what-if-bar';
import { useComposer } from '@/components/store/composer-provider';
import type { ComposerStoreState } from '@/components/store/composer-state';
import { changeButtonId } from '@/components/store/focus-places';
import { selectWhatIf } from '@/components/store/select-what-if';
import { selectActiveStepId, selectWhatIfs } from '@/components/store/selectors';
import { describeTray } from '@/lib/strata/describe-tray';
import { drawShown } from '@/lib/strata/drawn';
import { containerStepId } from '@/lib/strata/stratum';
import { NoticeActions } from './notice-actions';
import { OrdersDialog } from './orders-dialog';
import { useShownBuild } from './use-shown-build';

/** The drawing of the store's recipe, the questions above it and the seconds below. `bar` stands in the place of the
 * questions, `note` between the drawing and the tray; only a phone has it there. */
export function LayersPanel({ bar = null, note = null }: { bar?: ReactNode; note?: ReactNode }) {
  const trayId = useId();
  const shown = useShownBuild();
  const drawn = useMemo(() => drawShown(shown), [shown]);
  const { whatIf, failure, stop } = shown;
  return (
    <div className="grid size-full min-h-0 min-w-0 grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(200px,1fr)_auto_auto] bg-sheet low:grid-cols-[minmax(0,1fr)_300px] low:grid-rows-[auto_minmax(200px,1fr)]">
      <div className="@container low:col-span-2">
        {bar === null ? <QuestionBar /> : <Suspense fallback={<QuestionBar />}>{bar}</Suspense>}
      </div>
      <Drawing
        next={trayId}
        drawn={drawn}
        lit={useComposer(selectLit)}
        onPoint={useComposer(selectActivate)}
        noticeActions={(notice) => <NoticeActions notice={notice} />}
      />
      <div className="contents low:block low:border-rule2 low:border-l">
        <div className="min-w-0 empty:hidden">{note}</div>
        <div className="@container">
          <Tray
            id={trayId}
            text={describeTray(shown)}
            ours={whatIf}
            naive={whatIf.naive}
            isStopped={failure !== null || stop !== null}
            action={<OrdersDialog whatIf={whatIf} />}
          />
        </div>
      </div>
    </div>
  );
}

function QuestionBar() {
  const ask = useComposer(selectAsk);
  return (
    <WhatIfBar
      whatIfs={useComposer(selectWhatIfs)}
      chosen={useComposer(selectScenario)}
      onChoose={useComposer(selectChoose)}
      anyId={changeButtonId}
      onAny={() => ask('')}
    />
  );
}

/** The container is lit too, though no step makes it. */
function selectLit(state: ComposerStoreState): string {
  return state.activeStepId === containerStepId ? containerStepId : selectActiveStepId(state);
}

function selectActivate({ activate }: ComposerStoreState) {
  return activate;
}

/** A preview shows a first build, whatever was asked. */
function selectScenario(state: ComposerStoreState) {
  const { id } = selectWhatIf(state);
  return id === 'any' ? state.scenario : id;
}

function selectAsk({ ask }: ComposerStoreState) {
  return ask;
}

function selectChoose({ choose }: ComposerStoreState) {
  return choose;
}
