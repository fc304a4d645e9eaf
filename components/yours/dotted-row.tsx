/** One moment of a list that is read from top to bottom; a line joins the dots. */
export function DottedRow({
  when,
  what,
  figure,
  isNow = false,
  onOpen,
}: {
  when: string;
  what: string;
  figure: string;
  isNow?: boolean;
  onOpen: () => void;
}) {
  return (
    <li className="group relative before:absolute before:top-5 before:left-[66.5px] before:h-full before:border-rule2 before:border-l-[1.5px] last:before:hidden">
      <button
        type="button"
        data-row
        aria-current={isNow ? 'step' : undefined}
        onClick={onOpen}
        className="grid h-11 w-full grid-cols-[42px_10px_minmax(0,1fr)_auto] items-center gap-x-2 px-3 text-left hover:bg-hl focus-visible:-outline-offset-2 desk:h-[27px]"
      >
        <span className="text-ink3 text-meta">{when}</span>
        <span
          className={`z-1 size-[9px] rounded-full border-[1.5px] ${isNow ? 'border-ink bg-ink' : 'border-ink3 bg-panel'}`}
        />
        <bdi className={`truncate ${isNow ? 'font-[550]' : ''}`}>{what}</bdi>
        <span className="text-ink2 text-meta">{figure}</span>
      </button>
    </li>
  );
}
