import { useId } from 'react';
import { Icon, type IconName } from '@/components/ui/icon';
import { MarkedText } from '@/components/ui/marked-text';
import type { Recipe } from '@/lib/recipe/recipe';
import type { Remark, RemarkSign } from '@/lib/shelves/remarks';
import { aliasText, nameMatch, sizeText } from '@/lib/shelves/shelf-words';
import type { ShownRow } from '@/lib/shelves/show-shelves';
import { passFocusToOwnRow } from './focus';
import { LibraryBuilds } from './library-builds';

const signs = {
  refused: { icon: 'remove', look: 'text-cost' },
  unknown: { icon: 'unknown', look: 'text-ink2' },
  held: { icon: 'held', look: 'text-ink2' },
  needs: { icon: 'plus', look: 'text-ink2' },
  there: { icon: 'tick', look: 'text-ink2' },
  brings: { icon: null, look: 'text-ink3' },
} as const satisfies Record<RemarkSign, { icon: IconName | null; look: string }>;

/** One library: a box, what it is, what it would add and what is worth knowing of it in this recipe. */
export function LibraryRow({
  row,
  query,
  isActive,
  isTabStop,
  onPoint,
  onToggle,
  onWay,
}: {
  row: ShownRow;
  query: string;
  isActive: boolean;
  isTabStop: boolean;
  onPoint: () => void;
  onToggle: () => void;
  onWay: (recipe: Recipe) => void;
}) {
  const id = useId();
  const { name, version, isChosen, canBeAdded, remark, description, bar, builds } = row;
  const isRefused = !canBeAdded && !isChosen;
  const alias = aliasText(description, query);
  return (
    // The box has the keys; a pointer may use the whole row.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <li
      data-active={isActive}
      data-refused={isRefused}
      onPointerMove={(event) => event.pointerType === 'mouse' && !isActive && onPoint()}
      onClick={() => (isActive ? onToggle() : onPoint())}
      className="grid min-h-12.5 cursor-pointer grid-cols-[33px_minmax(0,1fr)_auto] gap-x-0 border-rule border-b px-4 py-2 data-[active=true]:bg-hl data-[active=true]:shadow-[inset_3px_0_0_var(--ink)] data-[refused=true]:text-ink3"
    >
      <input
        type="checkbox"
        checked={isChosen}
        aria-label={version ? `${name} ${version}` : name}
        aria-describedby={`${id}-text ${id}-size ${id}-remark`}
        aria-disabled={isRefused}
        tabIndex={isTabStop ? 0 : -1}
        onFocus={onPoint}
        onClick={(event) => event.stopPropagation()}
        onChange={onToggle}
        className="relative m-0 mt-[2px] size-4 appearance-none rounded-sm border border-ink3 bg-panel before:absolute before:top-[1px] before:left-[4.5px] before:hidden before:h-[9px] before:w-[4px] before:rotate-42 before:border-panel before:border-r-[1.6px] before:border-b-[1.6px] checked:border-ink checked:bg-ink checked:before:block aria-disabled:border-dashed desk:size-[13px] desk:before:top-[.4px] desk:before:left-[3.2px] desk:before:h-[7px] desk:before:w-[3px]"
      />
      <span className="min-w-0 break-words">
        <b className="font-semibold">
          <MarkedText text={name} match={nameMatch(name, query)} />
        </b>
        <span className="ml-2 text-ink3 text-meta">{version}</span>
      </span>
      <span id={`${id}-size`} className="pl-3 text-right">
        {sizeText(row)}
      </span>
      <span id={`${id}-text`} className="col-start-2 min-w-0 text-ink2">
        {description.summary}
        {alias ? ` · ${alias}` : null}
      </span>
      <span className="w-24 pt-1.5 pl-3" aria-hidden="true">
        <span className="ml-auto block h-1.5 bg-install" style={{ width: `${bar * 100}%` }} />
      </span>
      <RemarkLine id={`${id}-remark`} remark={remark} onWay={onWay} />
      {builds.length > 0 && (isActive || isChosen) ? (
        <LibraryBuilds library={name} builds={builds} onWay={onWay} />
      ) : null}
    </li>
  );
}

function RemarkLine({
  id,
  remark,
  onWay,
}: {
  id: string;
  remark: Remark | null;
  onWay: (recipe: Recipe) => void;
}) {
  if (remark === null) return null;
  const { sign, text, way } = remark;
  const { icon, look } = signs[sign];
  return (
    <span className="col-span-2 col-start-2 flex items-start gap-3 text-meta">
      <span id={id} className={`flex min-w-0 flex-1 gap-1 ${look}`}>
        {icon ? <Icon name={icon} className="mt-px" /> : null}
        <span className="min-w-0 break-words">{text}</span>
      </span>
      {way ? (
        <button
          ref={passFocusToOwnRow}
          type="button"
          onClick={(event) => {
            event.stopPropagation();
            onWay(way.recipe);
          }}
          className="whitespace-nowrap font-[550] text-ink underline underline-offset-3"
        >
          {way.label}
        </button>
      ) : null}
    </span>
  );
}
