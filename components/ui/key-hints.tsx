/** Keys and what they do, in one line; the last one stands at the right. For eyes only: controls name their own keys. */
export function KeyHints({
  hints,
  className = '',
}: {
  hints: readonly { keys: readonly string[]; does: string }[];
  className?: string;
}) {
  return (
    <div className={`hidden gap-4 text-ink2 text-meta desk:flex ${className}`} aria-hidden="true">
      {hints.map(({ keys, does }) => (
        <span key={does} className="last:ml-auto">
          {keys.map((each) => (
            <kbd key={each} className="mr-1 rounded-sm border border-rule2 bg-panel px-1 text-axis text-ink2">
              {each}
            </kbd>
          ))}
          {does}
        </span>
      ))}
    </div>
  );
}
