import { Dimensions } from '@/components/section/dimensions';
import '@/components/section/section.css';
import type { Stage } from '@/lib/lessons/course/course';
import { layOutBlocks, type PlacedBlock, type Size } from '@/lib/lessons/course/lay-out-blocks';
import { CourseLabels } from './course-labels';
import { CourseSlab } from './course-slab';
import { CourseTable } from './course-table';

/** The stage in force, and the classic one hollow beside it, on one scale. */
export function CourseBlocks({
  stage,
  stages,
  size,
  lit,
  className = '',
}: {
  stage: Stage;
  stages: Readonly<Record<Stage['id'], Stage>>;
  size: Size;
  /** An instruction that is pointed at; empty: what is new is lit. */
  lit: string;
  className?: string;
}) {
  const classic = stage.id === 'classic' || stage.id === 'eight' ? null : stages.classic;
  const layout = layOutBlocks({ stage, classic, every: Object.values(stages) }, size);
  const isLit = ({ layer }: { layer: Stage['layers'][number] }) =>
    lit === '' ? layer.isNew : layer.keywords.includes(lit);
  return (
    <>
      <CourseTable stage={stage} />
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${size.width} ${size.height}`}
        className={`section-picture block ${className}`}
      >
        {layout.blocks.map((block) => (
          <Block
            key={block.isHollow ? 'classic' : 'current'}
            block={block}
            ground={layout.ground}
            isLit={isLit}
          />
        ))}
        <CourseLabels layout={layout} isLit={isLit} />
        <Dimensions brackets={layout.brackets} x={(layout.blocks[0]?.x ?? 0) - 18} />
      </svg>
    </>
  );
}

function Block({
  block,
  ground,
  isLit,
}: {
  block: PlacedBlock;
  ground: number;
  isLit: (part: PlacedBlock['slabs'][number]) => boolean;
}) {
  const { x, headX, width, dx, title, note, total, slabs, isHollow } = block;
  return (
    <>
      <text className="fill-ink font-[650] text-ask" x={headX} y={36}>
        {title}
      </text>
      <text className="fill-ink2 text-meta" x={headX} y={54}>
        {note}
      </text>
      {slabs.map((slab) => (
        <CourseSlab key={slab.id} slab={slab} block={block} isLit={!isHollow && isLit(slab)} />
      ))}
      <path className="stroke-[3] stroke-ink" d={`M${x} ${ground + 8}h${width + dx}`} />
      <text className="fill-ink font-semibold text-ui" x={x} y={ground + 27}>
        {total}
      </text>
    </>
  );
}
