'use client';

import { useMemo } from 'react';
import { LayerTable } from '@/components/section/layer-table';
import { useElementSize } from '@/components/section/use-element-size';
import { SkipLink } from '@/components/ui/skip-link';
import { layOutFolder } from '@/lib/lessons/folder/lay-out-folder';
import type { FolderView } from '@/lib/lessons/folder/view-folder';
import type { Viewport } from '@/lib/section/section-layout';
import { FolderBlock } from './folder-block';
import './folder-drawing.css';
import { FolderFiles } from './folder-files';
import { FolderTable } from './folder-table';
import { FolderWires } from './folder-wires';

/** The folder of a build, what leaves it, and the image: fills the room it gets and grows where its files need more. */
export function FolderDrawing({ view, next }: { view: FolderView /** Id of what follows. */; next: string }) {
  const [ref, size] = useElementSize<HTMLDivElement>();
  return (
    <div ref={ref} className="relative min-h-0 overflow-y-auto overflow-x-hidden">
      <FolderTable view={view} />
      <LayerTable strata={view.strata} stages={[]} marks={view.marks} />
      <SkipLink to={next}>Skip the folder</SkipLink>
      {size === null || size.width === 0 ? null : <FolderPicture view={view} viewport={size} />}
    </div>
  );
}

function FolderPicture({ view, viewport }: { view: FolderView; viewport: Viewport }) {
  const layout = useMemo(() => layOutFolder(view, viewport), [view, viewport]);
  return (
    <svg
      aria-hidden="true"
      className="section-picture block w-full"
      height={layout.height}
      data-size={layout.metrics.size}
    >
      <FolderFiles layout={layout} view={view} />
      <FolderBlock layout={layout} view={view} />
      <FolderWires layout={layout} view={view} />
    </svg>
  );
}
