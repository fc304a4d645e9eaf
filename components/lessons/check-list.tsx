import { Icon } from '@/components/ui/icon';
import type { JudgedCheck } from '@/lib/lessons/judge-task';

/** What the task asks for, and how far the reader is. */
export function CheckList({ checks, isSolved }: { checks: readonly JudgedCheck[]; isSolved: boolean }) {
  return (
    <>
      <ul aria-label="Checks" className="space-y-1 text-answer">
        {checks.map((check) => (
          <CheckLine key={check.text} check={check} />
        ))}
      </ul>
      <p role="status" className="font-[650]">
        {isSolved ? 'Solved.' : ''}
      </p>
    </>
  );
}

function CheckLine({ check: { text, isMet, figure } }: { check: JudgedCheck }) {
  return (
    <li className="flex items-center gap-2">
      <span className="sr-only">{markOf(isMet)}</span>
      {isMet === null ? (
        <span aria-hidden="true" className="w-4 text-center text-ink3">
          –
        </span>
      ) : (
        <Icon name={isMet ? 'tick' : 'remove'} className={isMet ? 'text-copy' : 'text-cost'} />
      )}
      <span className="min-w-0 flex-1">{text}</span>
      <span className={`whitespace-nowrap ${isMet === false ? 'font-[650] text-cost' : 'text-ink2'}`}>
        {figure}
      </span>
    </li>
  );
}

function markOf(isMet: boolean | null): string {
  if (isMet === null) return 'not known:';
  return isMet ? 'met:' : 'not met:';
}
