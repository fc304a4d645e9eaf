import { type CSSProperties, type ReactNode, useMemo } from 'react';
import { layOutSection, type Viewport } from '@/lib/section/section-layout';
import type { Drawn } from '@/lib/strata/drawn';
import type { Notice } from '@/lib/strata/notice';
import { Block } from './block';
import { BreakLabel } from './break-label';
import { LayerList } from './layer-list';
import { Legend } from './legend';
import { NoticeBox } from './notice-box';
import { StagesBeside } from './stages-beside';

export type DrawingProps = {
  drawn: Drawn;
  /** The step that is lit everywhere. */
  lit: string;
  onPoint: (stepId: string) => void;
  /** Buttons below a notice. */
  noticeActions?: (notice: Notice) => ReactNode;
};

/** Everything that stands on coordinates: the block, its labels, and what is said around them. */
export function Picture({
  viewport,
  drawn,
  lit,
  onPoint,
  noticeActions,
}: DrawingProps & { viewport: Viewport }) {
  const { strata, broken, stages, notice, marks, beside, checks } = drawn;
  const layout = useMemo(
    () => layOutSection(strata, viewport, { broken, notice, stages: stages.length, beside }),
    [strata, viewport, broken, notice, stages.length, beside],
  );
  const { metrics, columns, cut } = layout;
  const variables = { '--track': `${metrics.track.width}px`, '--track-gap': `${metrics.track.gap}px` };
  const shared = { layout, strata, marks, checks, lit, onPoint };
  return (
    <div
      className="section-picture relative"
      style={{ height: layout.height, ...variables } as CSSProperties}
    >
      {notice === null ? null : (
        <NoticeBox notice={notice} place={layout.notice}>
          {noticeActions?.(notice)}
        </NoticeBox>
      )}
      <Block {...shared} title={drawn.title} />
      <LayerList {...shared} />
      {cut === null ? null : (
        <BreakLabel
          key={cut.labelTop}
          cut={cut}
          left={columns.label}
          width={columns.right - columns.label}
          because={broken?.because ?? ''}
        />
      )}
      <StagesBeside stages={stages} layout={layout} lit={lit} onPoint={onPoint} />
      {metrics.size === 'phone' ? null : (
        <Legend
          hasStates={strata.some(({ state }) => state !== 'built')}
          hasPulled={strata.some(({ state }) => state === 'pulled')}
          hasContainer={strata.some(({ kind }) => kind === 'container')}
        />
      )}
    </div>
  );
}
