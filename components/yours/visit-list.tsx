import { useId } from 'react';
import { momentText } from '@/lib/yours/moment-text';
import { DottedRow } from './dotted-row';
import { ListHeading } from './list-heading';
import type { Opening } from './open-recipe';
import { useKept } from './use-kept';

export function VisitList({ onOpen }: { onOpen: (link: string, opening: Opening) => void }) {
  const id = useId();
  const visits = useKept((kept) => kept.yours.visits);
  if (visits.length === 0) return null;
  return (
    <section aria-labelledby={id} className="pb-1.5">
      <ListHeading id={id} title="Opened lately" aside="links and presets" />
      <ul className="max-h-[135px] overflow-y-auto">
        {visits.map(({ id: key, at, what, from, link }) => (
          <DottedRow
            key={key}
            when={momentText(at, Date.now())}
            what={what}
            figure={from}
            onOpen={() => onOpen(link, { what, from })}
          />
        ))}
      </ul>
    </section>
  );
}
