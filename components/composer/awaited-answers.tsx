import { type ReactNode, Suspense } from 'react';
import { useComposer } from '@/components/store/composer-provider';
import { changeButtonId } from '@/components/store/focus-places';
import { Button } from '@/components/ui/button';
import { passFocusOn } from '@/components/ui/pass-focus-on';

/** What shows until the answers are here, and where they cannot be had. */
export function AwaitedAnswers({ isAnswered, children }: { isAnswered: boolean; children: ReactNode }) {
  const isLost = useComposer((state) => state.lostAnswers);
  const retry = useComposer((state) => state.retryAnswers);
  const leave = useComposer((state) => state.choose);
  const scenario = useComposer((state) => state.scenario);
  if (isAnswered) return <Suspense fallback={onTheirWay}>{children}</Suspense>;
  if (!isLost) return onTheirWay;
  return (
    <div role="alert" className="py-4">
      <p className="mb-3 text-ink2">
        What answers this could not be loaded. Your recipe is as it was. Are you online?
      </p>
      <div className="flex gap-2">
        <Button look="primary" onClick={retry}>
          Try again
        </Button>
        <Button ref={passToQuestion} onClick={() => leave(scenario)}>
          Back to the recipe
        </Button>
      </div>
    </div>
  );
}

const passToQuestion = passFocusOn(() => document.getElementById(changeButtonId));

const onTheirWay = <p className="py-4 text-ink2">The changes are on their way.</p>;
