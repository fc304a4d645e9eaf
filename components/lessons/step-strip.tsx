import type { LabStep } from '@/lib/lessons/lab-state';
import type { StripStep } from '@/lib/lessons/view-lab';

/** The four steps of a lab; those ahead are off until the one before is done. */
export function StepStrip({
  steps,
  current,
  onGo,
}: {
  steps: readonly StripStep[];
  current: LabStep;
  onGo: (step: LabStep) => void;
}) {
  return (
    <nav aria-label="Steps of the lab" className="border-rule2 border-b bg-panel">
      <ol className="grid h-12 grid-cols-[1fr_1fr_1fr_1.25fr] desk:h-14.5">
        {steps.map(({ step, title, note, isOpen }, index) => (
          <li key={step} className="min-w-0 border-rule border-l first:border-l-0">
            <button
              type="button"
              disabled={!isOpen}
              aria-current={step === current ? 'step' : undefined}
              onClick={() => onGo(step)}
              className="flex size-full min-w-0 flex-col justify-center px-1.5 text-center enabled:hover:bg-hl aria-[current=step]:bg-ink aria-[current=step]:text-panel desk:px-5 desk:text-left"
            >
              <span className="block truncate font-[550] text-meta disabled:text-ink2 desk:text-ui">
                <span className="mr-1 font-normal opacity-75 desk:mr-2">{index + 1}</span>
                {title}
              </span>
              <span className="block w-full truncate text-axis desk:text-meta">{note}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
