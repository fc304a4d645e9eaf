import type { Recipe } from '@/lib/recipe/recipe';
import type { BuildOption } from '@/lib/shelves/torch-options';

/** The builds to choose from, each with where it comes from and what it costs or saves. */
export function LibraryBuilds({
  library,
  builds,
  onWay,
}: {
  library: string;
  builds: readonly BuildOption[];
  onWay: (recipe: Recipe) => void;
}) {
  return (
    // A click on a build is not one on the row.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <fieldset
      onClick={(event) => event.stopPropagation()}
      className="col-span-2 col-start-2 mt-2 min-w-0 cursor-auto rounded-md border border-ghost bg-panel"
    >
      <legend className="sr-only">Build of {library}</legend>
      {builds.map(({ id, title, source, price, isChosen, recipe }) => (
        <label
          key={id}
          className="grid min-h-9 grid-cols-[24px_84px_minmax(0,1fr)_auto] items-center border-rule px-2 py-1 not-first:border-t text-meta has-checked:font-semibold desk:min-h-7"
        >
          <input
            type="radio"
            name={`build-of-${library}`}
            checked={isChosen}
            onChange={() => onWay(recipe)}
            className="m-0 size-[13px] appearance-none rounded-full border border-ink3 bg-panel checked:border-4 checked:border-ink"
          />
          <span>{title}</span>
          <span className="min-w-0 break-words font-normal text-ink2">{source}</span>
          <span className="pl-2 text-right">{price}</span>
        </label>
      ))}
    </fieldset>
  );
}
