/** A text with the part that was typed underlined. */
export function MarkedText({ text, match }: { text: string; match: readonly [number, number] | null }) {
  if (match === null) return text;
  const [start, end] = match;
  return (
    <>
      {text.slice(0, start)}
      <mark className="bg-transparent text-current underline decoration-2 underline-offset-3">
        {text.slice(start, end)}
      </mark>
      {text.slice(end)}
    </>
  );
}
