'use client';

import { useMemo } from 'react';
import { useComposer } from '@/components/store/composer-provider';
import { selectWhatIf } from '@/components/store/select-what-if';
import { selectComposition, selectEarlier } from '@/components/store/selectors';
import { useAfterPaint } from '@/components/ui/after-paint';
import { type CodeLine, codeLinesOf } from '@/lib/file-view/code-lines';
import { openPath } from '@/lib/file-view/shown-files';

/** The lines of the open file, after the picture: it is what a choice is waited for. A file that the recipe no longer has
 * gives way to the Dockerfile. */
export function useCodeLines(): { path: string; lines: readonly CodeLine[] } {
  const composition = useComposer(selectComposition);
  const earlier = useComposer(selectEarlier);
  const fates = useComposer((state) => selectWhatIf(state).fates);
  const openFile = useComposer((state) => state.openFile);
  const latest = useMemo(
    () => ({ composition, earlier, fates, openFile }),
    [composition, earlier, fates, openFile],
  );
  const shown = useAfterPaint(latest);
  return useMemo(() => {
    const path = openPath(shown.composition, shown.openFile);
    return { path, lines: codeLinesOf(shown.composition, shown.earlier, path, shown.fates) };
  }, [shown]);
}
