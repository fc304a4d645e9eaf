import { rememberWayBack } from '@/components/ui/way-back';
import type { StepLesson } from '@/lib/notes/lesson-of-step';

/** The lab that answers what the lit step makes one ask. */
export function LessonLink({ lesson: { lab, number, question } }: { lesson: StepLesson }) {
  return (
    <a
      href={`/learn/${lab}`}
      title={question}
      aria-label={`${question} Lab ${number}`}
      onClick={rememberWayBack}
      className="hidden whitespace-nowrap only-of-type:ml-auto desk:inline font-[550] text-ink underline decoration-ghost underline-offset-3 hover:decoration-ink"
    >
      Lab {number}
    </a>
  );
}
