import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { CopyLabel } from '@/components/ui/copy-label';
import { useCopy } from '@/components/ui/use-copy';

/** A link that this browser cannot keep: somebody may. */
export function LinkToKeep({ link }: { link: string }) {
  const fieldRef = useRef<HTMLInputElement>(null);
  const { state, copy } = useCopy(fieldRef);
  return (
    <div className="mt-1.5 flex gap-2">
      <input
        ref={fieldRef}
        readOnly
        value={link}
        aria-label="Link of the bookmark"
        className="h-11 min-w-0 flex-1 rounded-sm border border-ghost px-1.5 font-mono text-meta desk:h-7.5"
      />
      <Button onClick={() => copy(link)}>
        <CopyLabel state={state} />
      </Button>
    </div>
  );
}
