import type { Square } from '@/lib/lessons/progress';

const meaning = {
  open: 'still open',
  half: 'right after a correction',
  full: 'right at once',
} as const satisfies Record<Square, string>;

/** One square a question. */
export function Squares({ squares }: { squares: readonly Square[] }) {
  return (
    <span className="flex gap-[5px]">
      <span className="sr-only">
        {squares.map((square, index) => `${index + 1} ${meaning[square]}`).join(', ')}
      </span>
      {squares.map((square, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a square is the question of its place
        <SquareSign key={index} square={square} />
      ))}
    </span>
  );
}

export function SquareSign({ square }: { square: Square }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 10 10" className="size-2.5 flex-none">
      {square === 'open' ? (
        <rect
          className="fill-none stroke-ink3"
          strokeDasharray="2 1.5"
          x={0.5}
          y={0.5}
          width={9}
          height={9}
        />
      ) : (
        <>
          <path className="fill-ink" d={square === 'full' ? 'M0 0h10v10h-10z' : 'M0 0h10l-10 10z'} />
          <rect className="fill-none stroke-ink" x={0.5} y={0.5} width={9} height={9} />
        </>
      )}
    </svg>
  );
}
