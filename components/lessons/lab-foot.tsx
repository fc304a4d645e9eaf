import type { ListedLab } from './lab-list';

/** The lab before and the one after. */
export function LabFoot({
  labs,
  current,
}: {
  labs: readonly ListedLab[];
  current: Pick<ListedLab, 'number'>;
}) {
  const before = labs.find(({ number }) => number === current.number - 1);
  const after = labs.find(({ number }) => number === current.number + 1);
  return (
    <nav
      aria-label="Lab before and after"
      className="flex min-h-11 flex-none items-center gap-4 border-rule2 border-t px-4 desk:pr-10 desk:pl-8"
    >
      {before === undefined ? (
        <a href="/learn" className="hover:underline">
          All labs
        </a>
      ) : (
        <a href={`/learn/${before.id}`} className="min-w-0 truncate hover:underline">
          <span className="mr-1.5 text-ink2">{before.number}</span>
          {before.title}
        </a>
      )}
      {after === undefined ? null : (
        <a href={`/learn/${after.id}`} className="ml-auto truncate font-[650] hover:underline">
          Next: {after.title}
        </a>
      )}
    </nav>
  );
}
