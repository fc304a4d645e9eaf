'use client';

import { useComposer } from '@/components/store/composer-provider';
import { selectVerdict } from '@/components/store/select-verdict';
import { passFocusOn } from '@/components/ui/pass-focus-on';
import { RemarkLine } from './remark-line';

/** What is to be said beside the verdict: nothing, where BuildKit finds nothing. */
export function VerdictDetails() {
  const verdict = useComposer(selectVerdict);
  const given = verdict !== null && verdict !== 'reading' ? verdict : null;
  const remarks = given?.state === 'given' ? given.remarks : [];
  return (
    <div
      data-details={remarks.length > 0 || given?.state === 'absent'}
      className="relative max-h-20 overflow-y-auto border-rule text-meta data-[details=true]:border-b"
    >
      {/* Only that there is something: one choice is one thing to hear, and this is rarely the one. */}
      <p aria-live="polite" className="sr-only">
        {remarks.length > 0 ? 'BuildKit has findings.' : ''}
      </p>
      {given?.state === 'absent' ? <AbsentLine /> : null}
      {remarks.length > 0 ? (
        <ul aria-label="Findings of BuildKit">
          {remarks.map((remark) => (
            <RemarkLine key={`${remark.line} ${remark.message}`} {...remark} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** The button goes with what it mends; the keyboard then stands at the first control of the panel. */
const passToPanel = passFocusOn((control) => {
  const controls = control.closest('section')?.querySelectorAll('button') ?? [];
  return [...controls].find((each) => each.checkVisibility());
});

function AbsentLine() {
  const judge = useComposer((state) => state.judge);
  return (
    <p className="flex items-center gap-3 px-4 py-1 text-ink2">
      <span>BuildKit did not load. Everything else works.</span>
      <button
        ref={passToPanel}
        type="button"
        onClick={() => judge({ state: 'loading' })}
        className="whitespace-nowrap font-[550] text-ink underline underline-offset-3 max-desk:h-11"
      >
        Try again
      </button>
    </p>
  );
}
