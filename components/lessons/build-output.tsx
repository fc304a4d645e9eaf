import type { BuildLine } from '@/lib/lessons/print-build';

/** What docker prints, shortened to the lines that answer the question. */
export function BuildOutput({ command, lines }: { command: string; lines: readonly BuildLine[] }) {
  return (
    <figure
      className="border border-rule2 bg-sheet px-3 py-2 font-mono text-meta"
      aria-label={`Output of ${command}`}
    >
      <p>
        <span className="text-ink3">$ </span>
        {command}
      </p>
      {lines.map(({ text, note, isHot }) => (
        <p key={text} className="flex gap-4">
          <span className={`min-w-0 flex-1 truncate whitespace-pre ${isHot ? '' : 'text-ink3'}`}>{text}</span>
          <span className={isHot ? 'font-bold text-cost' : 'text-ink3'}>{note}</span>
        </p>
      ))}
    </figure>
  );
}
