import type { LabAction, LabState } from '@/lib/lessons/lab-state';
import type { StripStep } from '@/lib/lessons/view-lab';
/** The four steps, by their names alone. */
export function EmbedStrip({
  open: { strip, state, act },
}: {
  open: { state: LabState; strip: readonly StripStep[]; act: (action: LabAction) => void };
}) {
  return (
    <nav aria-label="Steps of the lab" className="embed-lab-strip">
      <ol className="grid h-full grid-cols-4">
        {strip.map(({ step, title, isOpen }, index) => (
          <li key={step} className="min-w-0 border-rule border-l first:border-l-0">
            <button
              type="button"
              disabled={!isOpen}
              aria-current={step === state.step ? 'step' : undefined}
              onClick={() => act(step === 'build' ? { kind: 'task' } : { kind: 'go', step })}
              className="size-full min-w-0 truncate px-1 font-[550] enabled:hover:bg-hl disabled:text-ink3 aria-[current=step]:bg-ink aria-[current=step]:text-panel"
            >
              <span className="mr-1.5 font-normal">{index + 1}</span>
              {/* Four names side by side leave no room for the whole of the last one. */}
              {step === 'build' ? <abbr title={title}>Build</abbr> : title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
