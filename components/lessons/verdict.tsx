import { Paragraphs, Prose } from './prose';

/** What the reader said, and what happened. */
export function Verdict({
  text,
  isRight,
  detail,
}: {
  text: string;
  isRight: boolean;
  detail: readonly string[];
}) {
  return (
    <div className={`space-y-1.5 border-l-[3px] pl-3.5 ${isRight ? 'border-ink' : 'border-cost'}`}>
      <p data-verdict className={`font-[650] text-prose ${isRight ? '' : 'text-cost'}`}>
        <Prose>{text}</Prose>
      </p>
      <Paragraphs texts={detail} />
    </div>
  );
}
