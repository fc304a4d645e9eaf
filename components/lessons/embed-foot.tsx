import { Logo } from '@/components/ui/logo';
import { type LabState, printLabState } from '@/lib/lessons/lab-state';
import type { ListedLab } from './lab-list';

/** Where the lab is from, and the way to it: at the step that the reader has reached here. */
export function EmbedFoot({
  lab: { id, number },
  labs,
  state,
}: {
  lab: Pick<ListedLab, 'id' | 'number'>;
  /** How many there are. */
  labs: number;
  state: LabState;
}) {
  const query = printLabState(state);
  return (
    <footer className="embed-lab-foot">
      <Logo />
      <b className="font-[650] text-ink">Roadcut</b>
      lab {number} of {labs}
      <a
        href={`/learn/${id}${query === '' ? '' : `?${query}`}`}
        target="_blank"
        rel="noopener"
        className="ml-auto font-[600] text-ink underline underline-offset-3"
      >
        Open the lab
      </a>
    </footer>
  );
}
