'use client';

import type { ReactNode } from 'react';
import { useComposer } from '@/components/store/composer-provider';
import { selectComposition } from '@/components/store/selectors';
import { Tabs } from '@/components/ui/tabs';
import { describeLines } from '@/lib/file-view/describe-files';
import { shownFiles } from '@/lib/file-view/shown-files';
import { CodeEditor } from './code-editor';
import { CopyFile } from './copy-file';
import { PlainCode } from './plain-code';
import { useCodeLines } from './use-code-lines';
import { useWantsEditor } from './use-wants-editor';

const codeId = 'open-file';

/** The open file. A plain text is there from the first paint; the editor takes its place without moving it.
 * `verdict` is a few words on the Dockerfile, `details` what there is to say beyond them. */
export function FileViewer({ verdict, details }: { verdict: ReactNode; details: ReactNode }) {
  const { path, lines } = useCodeLines();
  const wantsEditor = useWantsEditor();
  const text = lines.map(({ keyword, rest }) => `${keyword}${rest}\n`).join('');
  const changed = lines.filter((line) => line.changed).length;
  const isDockerfile = path === 'Dockerfile';
  const copyButton = <CopyFile key={path} path={path} text={text} />;
  return (
    <>
      <div
        className="@container hidden items-center gap-2.5 border-rule border-b pr-2 pl-4 desk:flex"
        data-recipe
      >
        <h2 className="font-[650]">{path}</h2>
        <span className="hidden truncate text-ink3 text-meta @min-[25rem]:inline">
          {describeLines(lines.length, changed)}
        </span>
        <span className="flex-1" />
        {isDockerfile ? verdict : null}
        {copyButton}
      </div>
      <div
        className="grid min-w-0 grid-cols-[minmax(0,1fr)_auto] border-rule low:col-span-2 border-b desk:hidden"
        data-recipe
      >
        <FileTabs path={path} />
        {copyButton}
      </div>
      <div
        className="grid min-h-0 min-w-0 grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)]"
        data-recipe
      >
        <div>
          {isDockerfile ? (
            <>
              <p className="flex min-h-6 items-center border-rule border-b px-4 desk:hidden">{verdict}</p>
              {details}
            </>
          ) : null}
        </div>
        <div id={codeId} className="@container grid min-h-0 overflow-hidden *:col-start-1 *:row-start-1">
          <PlainCode path={path} lines={lines} />
          {wantsEditor ? <CodeEditor path={path} lines={lines} /> : null}
        </div>
      </div>
    </>
  );
}

/** On a phone the files are tabs, since there is no tree. */
function FileTabs({ path }: { path: string }) {
  const files = shownFiles(useComposer(selectComposition));
  const open = useComposer((state) => state.open);
  return (
    <Tabs
      label="Files"
      tabs={files.map((file) => ({ id: file.path, label: file.path }))}
      chosen={path}
      onChoose={open}
      panelOf={() => codeId}
      className="relative flex overflow-x-auto font-mono text-meta [scrollbar-width:none]"
      tabClassName="whitespace-nowrap border-rule border-r px-3.5 text-ink2 aria-selected:bg-hl aria-selected:font-bold aria-selected:text-ink aria-selected:shadow-[inset_0_3px_0_var(--ink)] focus-visible:-outline-offset-2"
    />
  );
}
