import type { StartCard } from '@/lib/start/start-cards';
import { SmallBlock } from './small-block';

/** One preset: what it is, its block on the scale of all, and what it costs. */
export function StartCardLink({ card: { title, what, href, slabs, figures } }: { card: StartCard }) {
  return (
    <li className="border-rule border-b desk:odd:border-r">
      <a
        href={href}
        data-card
        className="flex h-full min-h-49.5 gap-7 px-5 py-4.5 hover:bg-hl focus-visible:-outline-offset-2 max-desk:min-h-0"
      >
        <span className="flex items-end">
          <SmallBlock slabs={slabs} />
        </span>
        <span className="flex min-w-0 flex-1 flex-col">
          <b className="font-[650] text-ask">{title}</b>
          <span className="mt-1 text-ink2">{what}</span>
          <span className="mt-auto flex flex-wrap gap-x-5 gap-y-1 pt-3">
            {figures.map(({ value, label, isCost }) => (
              <span key={label} className="flex flex-col-reverse">
                <span className="text-ink2 text-meta">{label}</span>
                <b className={`font-[650] text-note ${isCost ? 'text-cost' : ''}`}>{value}</b>
              </span>
            ))}
          </span>
        </span>
      </a>
    </li>
  );
}
