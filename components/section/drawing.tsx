'use client';

import { LayerTable } from './layer-table';
import { type DrawingProps, Picture } from './picture';
import './row.css';
import './section.css';
import { useElementSize } from './use-element-size';

/** One build as a block, cut open: fills the room it gets and scrolls where its labels need more. Any number of
 * them may stand on a page that has <Hatches /> once. */
export function Drawing(props: DrawingProps) {
  const [ref, size] = useElementSize<HTMLDivElement>();
  return (
    <div ref={ref} className="relative min-h-0 overflow-y-auto overflow-x-hidden">
      {size === null || size.width === 0 ? null : <Picture viewport={size} {...props} />}
      <LayerTable strata={props.drawn.strata} />
    </div>
  );
}
