'use client';

import { type KeyboardEvent, lazy, Suspense } from 'react';
import { KeyHints } from '@/components/ui/key-hints';
import { PageHeader } from '@/components/ui/page-header';
import { useIsDrawnHere } from '@/components/ui/use-is-drawn-here';
import type { StartCard } from '@/lib/start/start-cards';
import { StartCardLink } from './start-card-link';

const StartYours = lazy(async () => ({ default: (await import('./start-yours')).StartYours }));

const area = { title: 'Start', href: '/start' };
const hints = [
  { keys: ['←', '→', '↑', '↓'], does: 'move' },
  { keys: ['Enter'], does: 'open' },
] as const;

/** Where to begin: presets beside each other, and what is yours. Cards are links, so they work without scripts too. */
export function StartPage({ cards, snapshot }: { cards: readonly StartCard[]; snapshot: string }) {
  const isDrawnHere = useIsDrawnHere();
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[48px_auto_1fr] bg-panel desk:h-dvh desk:grid-cols-[minmax(0,1fr)_clamp(340px,33vw,472px)] desk:grid-rows-[48px_minmax(0,1fr)]">
      <PageHeader area={area} subject="a preset, or what is yours" />
      <main className="flex min-h-0 min-w-0 flex-col border-rule2 bg-sheet desk:border-r">
        <div className="flex items-end gap-4 border-rule2 border-b bg-panel px-5 py-3">
          <div className="min-w-0 flex-1">
            <h1 className="font-[650] text-ask">Start from a preset</h1>
            <p className="text-ink2">
              Blocks are drawn to one scale, from the catalogue of {snapshot}. All of it can be changed after.
            </p>
          </div>
          <KeyHints hints={hints} />
        </div>
        <ul
          onKeyDown={moveFocus}
          className="grid min-h-0 flex-1 auto-rows-fr overflow-y-auto desk:grid-cols-2"
        >
          {cards.map((card) => (
            <StartCardLink key={card.id} card={card} />
          ))}
        </ul>
      </main>
      <Suspense fallback={null}>{isDrawnHere ? <StartYours /> : null}</Suspense>
    </div>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Up and down go by as many cards as stand in a row. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-card]')];
  const perRow = getComputedStyle(event.currentTarget).gridTemplateColumns.split(' ').length;
  const step = steps[event.key] ?? { ArrowUp: -perRow, ArrowDown: perRow }[event.key];
  if (step === undefined) return;
  cards[cards.findIndex((card) => card.contains(document.activeElement)) + step]?.focus();
  event.preventDefault();
}
