import { type CSSProperties, useMemo } from 'react';
import { useComposer } from '@/components/store/composer-provider';
import type { WhatIf } from '@/lib/cache/what-if';
import { findBreak } from '@/lib/layers/find-break';
import type { Failure } from '@/lib/layers/find-failure';
import { markLayers } from '@/lib/layers/marks';
import { findNotice } from '@/lib/layers/notice';
import { layOutSection, type Viewport } from '@/lib/layers/section-layout';
import { stagesBeside } from '@/lib/layers/stages-beside';
import type { Stratum } from '@/lib/layers/stratum';
import { Block } from './block';
import { BreakLabel } from './break-label';
import { LayerList } from './layer-list';
import { Legend } from './legend';
import { NoticeBox } from './notice-box';
import { StagesBeside } from './stages-beside';

/** Everything that stands on coordinates: the block, its labels, and what is said around them. */
export function Picture({
  viewport,
  strata,
  whatIf,
  failure,
  isResolving,
}: {
  viewport: Viewport;
  strata: readonly Stratum[];
  whatIf: WhatIf;
  failure: Failure | null;
  isResolving: boolean;
}) {
  const broken = useMemo(() => findBreak(strata, whatIf.break), [strata, whatIf.break]);
  const stages = useMemo(() => stagesBeside(whatIf), [whatIf]);
  const notice = useMemo(() => findNotice(strata, failure), [strata, failure]);
  const layout = useMemo(
    () => layOutSection(strata, viewport, { broken, notice, stages: stages.length }),
    [strata, viewport, broken, notice, stages.length],
  );
  const marks = useMemo(() => markLayers(strata, failure, isResolving), [strata, failure, isResolving]);
  const activate = useComposer(selectActivate);
  const { metrics, columns, cut } = layout;
  const variables = { '--track': `${metrics.track.width}px`, '--track-gap': `${metrics.track.gap}px` };
  return (
    <div
      className="section-picture relative"
      data-cut={cut === null ? undefined : ''}
      style={{ height: layout.height, ...variables } as CSSProperties}
    >
      {notice === null ? null : <NoticeBox notice={notice} place={layout.notice} />}
      <Block layout={layout} strata={strata} marks={marks} title={titleOf(whatIf)} onPoint={activate} />
      <LayerList layout={layout} strata={strata} marks={marks} onPoint={activate} />
      {cut === null ? null : (
        <BreakLabel
          key={cut.labelTop}
          cut={cut}
          left={columns.label}
          width={columns.right - columns.label}
          because={broken?.because ?? ''}
        />
      )}
      <StagesBeside stages={stages} layout={layout} onPoint={activate} />
      {metrics.size === 'phone' ? null : <Legend isFirst={whatIf.id === 'first'} />}
    </div>
  );
}

function titleOf({ id, label }: WhatIf): string {
  return id === 'first' ? 'Instruction' : `If you ${label}`;
}

function selectActivate({ activate }: { activate: (stepId: string) => void }) {
  return activate;
}
