import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { forgetAll } from '@/lib/yours/edit-yours';
import { keeper } from './keeper';
import { rememberLast } from './last-recipe';

/** Asks once: what is forgotten does not come back, but from a file. */
export function ForgetAll() {
  const [isAsking, setAsking] = useState(false);
  const wasAsking = useRef(false);
  const buttonRef = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking || wasAsking.current) buttonRef.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  const forget = () => {
    keeper.change((yours) => forgetAll(yours, Date.now()));
    rememberLast(null);
    keeper.tell('All is forgotten.');
    setAsking(false);
  };
  if (!isAsking) {
    return (
      <Button ref={buttonRef} key="ask" look="text" onClick={() => setAsking(true)}>
        Forget all
      </Button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div role="group" aria-label="Forget all" className="flex w-full flex-wrap items-center gap-2">
      <p className="min-w-0 flex-1 basis-40 text-ink2">Forget bookmarks and history, in all tabs?</p>
      <Button ref={buttonRef} key="keep" onClick={() => setAsking(false)}>
        Keep
      </Button>
      <Button onClick={forget}>Forget</Button>
    </div>
  );
}
