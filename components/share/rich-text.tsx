import type { CourseText, Piece } from '@/lib/share/course-text';

/** The text as it looks once it is pasted. */
export function RichText({ text: { title, summary, steps } }: { text: CourseText }) {
  return (
    <>
      <p className="mb-1 font-[650] text-ask">{title}</p>
      <p className="mb-1">{summary}</p>
      <ol className="list-decimal pl-5">
        {steps.map((step) => (
          <li key={step.map(({ text }) => text).join()}>
            {step.map((piece) => (
              <RichPiece key={`${piece.kind} ${piece.text}`} piece={piece} />
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Its links are told and not followed: here they would leave the recipe. */
function RichPiece({ piece }: { piece: Piece }) {
  if (piece.kind === 'code') return <code className="text-meta">{piece.text}</code>;
  return piece.kind === 'link' ? <u>{piece.text}</u> : piece.text;
}
