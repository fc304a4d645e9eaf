import { useMemo } from 'react';
import { buildStrata } from '@/lib/layers/build-strata';
import { previewStrata } from '@/lib/layers/preview-strata';
import { LayerTable } from './layer-table';
import { Picture } from './picture';
import { useElementSize } from './use-element-size';
import { type ShownBuild, useFailure, useResolving, useShownBuild } from './use-shown-build';

/** The block, cut open: fills the room it gets and scrolls where its labels need more. */
export function Drawing() {
  const [ref, size] = useElementSize<HTMLDivElement>();
  const { whatIf, before, library } = useShownBuild();
  const strata = useMemo(() => strataOf({ whatIf, before, library }), [whatIf, before, library]);
  const failure = useFailure();
  const isResolving = useResolving();
  return (
    <div ref={ref} className="relative min-h-0 overflow-y-auto overflow-x-hidden">
      {size === null || size.width === 0 ? null : (
        <Picture
          viewport={size}
          strata={strata}
          whatIf={whatIf}
          failure={failure}
          isResolving={isResolving}
        />
      )}
      <LayerTable strata={strata} />
    </div>
  );
}

function strataOf({ whatIf, before, library }: ShownBuild) {
  const strata = buildStrata(whatIf);
  return before === null ? strata : previewStrata(strata, buildStrata(before), library);
}
