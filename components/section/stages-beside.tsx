import { bytesText, secondsText } from '@/lib/plan/figure-text';
import { type SectionLayout, stageLine } from '@/lib/section/section-layout';
import type { StageBeside } from '@/lib/strata/stages-beside';

/** Stages that the image takes something from, in the columns of the labels: built, never shipped. */
export function StagesBeside({
  stages,
  layout,
  lit,
  onPoint,
}: {
  stages: readonly StageBeside[];
  layout: SectionLayout;
  lit: string;
  onPoint: (stepId: string) => void;
}) {
  const { metrics, columns, stagesTop } = layout;
  const left = metrics.margin - 6;
  return stages.map((stage, index) => {
    const point = () => onPoint(stage.stepIds.at(-1) ?? '');
    const isLit = stage.stepIds.includes(lit);
    return (
      <button
        key={stage.name}
        type="button"
        className="row absolute flex h-5.5 items-center rounded-sm px-1.5 text-left data-lit:bg-hl"
        style={{ left, width: columns.right - left + 6, top: stagesTop + index * stageLine }}
        data-state={stage.state}
        data-lit={isLit || undefined}
        aria-current={isLit || undefined}
        onPointerEnter={point}
        onFocus={point}
      >
        <HollowBlock />
        <span className="min-w-0 flex-1 truncate text-ink2 text-meta">
          <b className="font-mono text-ink">{stage.name}</b>{' '}
          {metrics.size === 'phone'
            ? 'stays behind'
            : 'a stage beside this one: it compiles, and stays behind'}
        </span>
        <span className="ml-2 whitespace-nowrap font-medium text-ink2 text-meta">
          {bytesText(stage.bytes)}
        </span>
        <span className={`row-track row-seconds ${metrics.size === 'phone' ? 'text-right' : ''}`}>
          {stage.state === 'reused' ? 'reused' : secondsText(stage.seconds)}
        </span>
      </button>
    );
  });
}

/** What does not ship: pale fill, ghost edge. */
function HollowBlock() {
  return (
    <svg aria-hidden="true" viewBox="0 0 22 18" className="mr-2 h-[18px] w-[22px] flex-none">
      <path className="fill-sheet stroke-ghost" d="M.5 5.5l5-4h16v12l-5 4h-16z" />
      <path className="fill-none stroke-ghost" d="M.5 5.5h16v12M16.500 5.5l5-4M.5 11.5h16l5-4" />
    </svg>
  );
}
