import { Button } from '@/components/ui/button';
import { formatBytes } from '@/lib/format/figures';
import type { Recipe } from '@/lib/recipe/recipe';
import type { ClashPanel } from '@/lib/shelves/clash-panel';
import { passFocusToRows } from './focus';

/** Who cannot go together, the versions that each of them takes as beds on one axis, and the ways out. */
export function ClashBox({
  clash: { title, why, package: name, axis, sides, ways },
  onWay,
}: {
  clash: ClashPanel;
  onWay: (recipe: Recipe) => void;
}) {
  return (
    <section
      aria-label={title}
      className="border-rule2 border-b px-4 pt-4 pb-4 shadow-[inset_3px_0_0_var(--cost)]"
    >
      <h3 className="font-[650] text-cost text-wordmark">{title}</h3>
      <p className="mt-1 text-ink2">{why}</p>
      <div
        className="mt-3 grid items-center gap-y-1.5 text-meta"
        style={{ gridTemplateColumns: `minmax(96px, auto) repeat(${axis.length}, minmax(0, 1fr))` }}
      >
        {sides.map(({ label, range, suits }) => (
          <div key={label} className="contents">
            <span className="pr-3 font-semibold text-ink">
              {label}
              <span className="block font-normal text-ink3">{range}</span>
            </span>
            {suits.map((isSuited, place) => (
              <span
                key={axis[place]}
                data-suits={isSuited}
                aria-hidden="true"
                className="mx-px block h-5 border border-cost border-dashed opacity-60 data-[suits=true]:border-line data-[suits=true]:border-solid data-[suits=true]:bg-install-f data-[suits=true]:opacity-100"
              />
            ))}
          </div>
        ))}
        <span className="pr-3 text-ink3">{name}</span>
        {axis.map((version) => (
          <span key={version} className="truncate border-line border-t text-center text-axis text-ink3">
            {version}
          </span>
        ))}
      </div>
      <div data-shares-focus className="mt-3 flex flex-wrap gap-2">
        {ways.map(({ label, recipe, bytes }, index) => (
          <Button
            key={label}
            ref={passFocusToRows}
            look={index === 0 ? 'primary' : 'plain'}
            onClick={() => onWay(recipe)}
            className="h-auto min-h-11 py-1 desk:min-h-7.5"
          >
            {label} <span className="font-normal opacity-80">−{formatBytes(bytes)}</span>
          </Button>
        ))}
      </div>
    </section>
  );
}
