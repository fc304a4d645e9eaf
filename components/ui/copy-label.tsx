import { Icon } from './icon';
import type { CopyState } from './use-copy';

/** The words of a copy button: what it does, that it has done it, or what to do instead. */
export function CopyLabel({ state, idle = 'Copy' }: { state: CopyState; idle?: string }) {
  if (state === 'blocked') return <span className="text-cost">Press Ctrl C</span>;
  if (state === 'idle') return idle;
  return (
    <span className="flex items-center gap-1.5 text-copy">
      <Icon name="tick" className="size-3.5" />
      Copied
    </span>
  );
}
