import { CodeText } from './code-text';

/** Text in which only code is marked, between backticks. */
export function CodeSpans({ children }: { children: string }) {
  return children.split('`').map((part, index) => {
    const key = index;
    if (index % 2 === 0) return part;
    return (
      <code key={key} className="text-[.92em]">
        <CodeText text={part} />
      </code>
    );
  });
}
