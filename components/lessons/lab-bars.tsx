import type { BarsView, BarView } from '@/lib/lessons/view-bars';

/** Two builds on one axis; the goal is a tick on each bar. */
export function LabBars({ title, detail, aside, bars, goal }: BarsView) {
  const end = Math.max(Number.MIN_VALUE, goal ?? 0, ...bars.map(({ value }) => value ?? 0)) * 1.05;
  return (
    <section
      aria-label={title}
      className="@container border-rule2 border-t bg-panel px-4 py-2.5 desk:px-5 desk:py-3"
    >
      <p className="mb-1.5 hidden items-baseline gap-2 text-ink2 @min-[35rem]:flex">
        <b className="font-[650] text-ink">{title}</b>
        <span className="min-w-0 truncate">{detail}</span>
        <span className="ml-auto whitespace-nowrap text-meta">{aside}</span>
      </p>
      <dl className="grid grid-cols-[96px_1fr_72px] items-center gap-x-3 gap-y-2 @min-[35rem]:grid-cols-[124px_1fr_84px]">
        {bars.map((bar) => (
          <BarRow key={bar.title} bar={bar} end={end} goal={goal} />
        ))}
      </dl>
    </section>
  );
}

function BarRow({
  bar: { title, note, value, text, isCost },
  end,
  goal,
}: {
  bar: BarView;
  end: number;
  goal: number | null;
}) {
  return (
    <>
      <dt className="min-w-0 leading-4">
        <span className="block truncate font-[600]">{title}</span>
        <span className="hidden truncate text-meta text-ink2 @min-[35rem]:block">{note}</span>
      </dt>
      <div aria-hidden="true" className="relative h-4 border-rule border-b">
        {value === null ? (
          <span className="absolute inset-x-0 top-1 h-2.5 border border-ink3 border-dashed" />
        ) : (
          <span
            className={`absolute top-1 left-0 h-2.5 ${isCost ? 'bg-cost' : 'bg-ink'}`}
            style={{ width: `${Math.max(0.6, (value / end) * 100)}%` }}
          />
        )}
        {goal === null ? null : (
          <span
            className="absolute -top-1 h-5 border-ink border-l-2"
            style={{ left: `${(goal / end) * 100}%` }}
          />
        )}
      </div>
      <dd
        className={`text-right font-[650] text-ask @min-[35rem]:text-result ${isCost && value !== null ? 'text-cost' : ''}`}
      >
        {text}
      </dd>
    </>
  );
}
