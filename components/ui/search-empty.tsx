/** Nothing fits the text: the names most like it, and that any valid name may be added all the same. */
export function SearchEmpty({
  query,
  nearest,
  onPick,
}: {
  query: string;
  nearest: readonly string[];
  onPick: (name: string) => void;
}) {
  return (
    <div className="border-rule border-b px-3 py-2.5">
      <p className="break-words font-[650]">Nothing matches “{query.trim()}”</p>
      <p className="text-ink2">
        {nearest.length > 0 ? 'Closest: ' : 'No name in the catalogue is like it. '}
        {nearest.map((name) => (
          <button
            key={name}
            type="button"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(name)}
            className="mr-2 underline underline-offset-3"
          >
            {name}
          </button>
        ))}
        Any valid name can be added; it is then not locked and has no size.
      </p>
    </div>
  );
}
