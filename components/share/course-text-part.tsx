import { useId, useMemo, useRef, useState } from 'react';
import { CopyLabel } from '@/components/ui/copy-label';
import { Tabs } from '@/components/ui/tabs';
import { useCopy } from '@/components/ui/use-copy';
import { buildCourseText, type CourseText } from '@/lib/share/course-text';
import { printHtml, printMarkdown, printPlain } from '@/lib/share/print-course-text';
import { PartHead } from './part-head';
import { RichText } from './rich-text';
import type { SharePanelState } from './use-share-panel';
import { writeRich } from './write-rich';

const tabs = [
  { id: 'markdown', label: 'Markdown' },
  { id: 'html', label: 'HTML' },
  { id: 'plain', label: 'Plain' },
  { id: 'rich', label: 'Word, Docs' },
] as const;
type Format = (typeof tabs)[number]['id'];

const printers = {
  markdown: printMarkdown,
  html: printHtml,
  plain: printPlain,
  rich: printPlain,
} as const satisfies Record<Format, (text: CourseText) => string>;

/** A few lines to put beside the link, each format as it is to be pasted. */
export function CourseTextPart({ panel: { composition, link } }: { panel: SharePanelState }) {
  const [format, setFormat] = useState<Format>('markdown');
  const text = useMemo(() => buildCourseText(composition, link), [composition, link]);
  const panelId = useId();
  return (
    <div className="border-rule border-b px-4 py-3">
      <PartHead>Text for a course page or a chat</PartHead>
      <Tabs
        label="Format of the text"
        tabs={tabs}
        chosen={format}
        onChoose={setFormat}
        panelOf={() => panelId}
        className="grid grid-cols-4 overflow-hidden rounded-md border border-ghost"
        tabClassName="min-h-11 border-rule border-l px-0.5 first:border-l-0 aria-selected:bg-ink aria-selected:font-semibold aria-selected:text-panel focus-visible:-outline-offset-3 aria-selected:focus-visible:outline-panel desk:min-h-6.5"
      />
      <div
        id={panelId}
        role="tabpanel"
        aria-label={tabs.find(({ id }) => id === format)?.label}
        className="mt-2 rounded-md border border-ghost"
      >
        <CopyBox key={format} text={text} format={format} />
      </div>
    </div>
  );
}

/** What it has done is said of one format: the next one gets a box of its own, by its key. */
function CopyBox({ text, format }: { text: CourseText; format: Format }) {
  const textRef = useRef<HTMLDivElement>(null);
  const isRich = format === 'rich';
  const printed = printers[format](text);
  const { state, copy } = useCopy(textRef, isRich ? writeRich(printHtml(text)) : undefined);
  return (
    <>
      <button
        type="button"
        onClick={() => copy(printed)}
        className="float-right min-h-11 min-w-11 px-3 font-[550] hover:underline desk:min-h-8.5"
      >
        <CopyLabel state={state} />
        <span className="sr-only"> the text</span>
      </button>
      <div ref={textRef} className="px-2.5 py-2 [overflow-wrap:anywhere]">
        {isRich ? <RichText text={text} /> : <pre className="whitespace-pre-wrap text-meta">{printed}</pre>}
      </div>
    </>
  );
}
