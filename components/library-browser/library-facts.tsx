import { factsLine, versusLine } from '@/lib/shelves/shelf-words';
import type { ShownRow } from '@/lib/shelves/show-shelves';

/** What is said of the library under the cursor. It has a place of its own, so that no row moves. */
export function LibraryFacts({ row }: { row: ShownRow | null }) {
  if (row === null)
    return <p className="text-ink3">Move through the list to see what a library adds to the image.</p>;
  const { name, description } = row;
  const versus = versusLine(description);
  return (
    <>
      <p className="truncate">
        <b className="font-semibold">{name}</b>{' '}
        <a
          href={description.docs}
          target="_blank"
          rel="noreferrer"
          className="ml-1 underline decoration-rule2 underline-offset-3 hover:decoration-ink"
        >
          documentation
        </a>
      </p>
      {versus ? <p className="text-ink2">{versus}</p> : null}
      <p className="text-ink3 text-meta">{factsLine(description)}</p>
    </>
  );
}
