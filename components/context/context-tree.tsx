'use client';

import { useComposer } from '@/components/store/composer-provider';
import { selectWhatIf } from '@/components/store/select-what-if';
import { selectComposition } from '@/components/store/selectors';
import { useAfterPaint } from '@/components/ui/after-paint';
import { describeContext } from '@/lib/file-view/describe-files';
import { shownFiles } from '@/lib/file-view/shown-files';
import { FileRow } from './file-row';

/** The files of the archive: what the builder reads, what reaches the image, what stays outside. */
export function ContextTree() {
  // After the picture, as the open file.
  const files = shownFiles(useAfterPaint(useComposer(selectComposition)));
  const changed = useAfterPaint(useComposer((state) => selectWhatIf(state).changedFiles));
  return (
    <div data-recipe className="hidden min-h-0 grid-rows-[auto_minmax(0,1fr)] pt-2 desk:grid">
      <h2 className="flex justify-between gap-2 px-4 pb-[5px] font-[650]">
        Build context
        <span className="font-normal text-ink3 text-meta">{describeContext(files)}</span>
      </h2>
      <ul aria-label="Files" className="relative max-h-[round(down,100%,22px)] self-start overflow-y-auto">
        {files.map((file, index) => (
          <FileRow
            key={file.path}
            file={file}
            isLast={index === files.length - 1}
            isChanged={changed.includes(file.path)}
          />
        ))}
      </ul>
    </div>
  );
}
