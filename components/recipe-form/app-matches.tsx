import type { AppChoice } from '@/lib/form/app-choices';
import { type AppOffer, AppRadio } from './app-radio';
import { passFocusToChosen } from './pass-focus-to-chosen';

/** What a search found: by name or by what it is good for. */
export function AppMatches({
  query,
  matches,
  onDone,
  ...offer
}: AppOffer & { query: string; matches: readonly AppChoice[]; onDone: () => void }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape only gives back the groups
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        passFocusToChosen(event.currentTarget, onDone);
      }}
    >
      <p role="status" className="break-words py-1 text-ink2 text-meta">
        {matches.length === 0
          ? `Nothing matches “${query.trim()}”. A script runs whatever its code says.`
          : `${matches.length} found by name or purpose`}
      </p>
      {matches.map((choice) => (
        <div key={choice.id} className="border-rule border-t py-0.5">
          <AppRadio choice={choice} offer={offer} onPointed={onDone}>
            <span className="block font-normal text-ink2 text-meta">
              {choice.what} · {choice.group}
            </span>
          </AppRadio>
        </div>
      ))}
    </div>
  );
}
