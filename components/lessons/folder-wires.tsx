import type { FolderLayout } from '@/lib/lessons/folder/lay-out-folder';
import type { FolderGuess, FolderView } from '@/lib/lessons/folder/view-folder';
import { fitText } from '@/lib/section/fit-text';

type Parts = { layout: FolderLayout; view: FolderView };

/** What leaves the folder: a wire from each file into one trunk, and beside it what was guessed. */
export function FolderWires({ layout, view }: Parts) {
  return (
    <>
      {view.guess === null ? null : <Guess layout={layout} given={view.guess} />}
      {layout.wires.length === 0 ? null : <Trunk layout={layout} />}
      {view.sent === null ? null : <Total layout={layout} {...view.sent} />}
    </>
  );
}

function Trunk({ layout: { metrics, wires, trunk } }: { layout: FolderLayout }) {
  const start = metrics.folder.x + metrics.folder.width - 8;
  const heights = wires.map(({ y }) => y);
  const top = Math.min(trunk.y, ...heights);
  const bottom = Math.max(...heights);
  return (
    <g className="folder-wires">
      {wires.map(({ path, y }) => (
        <g key={path}>
          <path className="folder-wire" d={`M${start} ${y}H${trunk.x}`} />
          <circle cx={start} cy={y} r={3} />
        </g>
      ))}
      <path
        className="folder-wire folder-trunk"
        d={`M${trunk.x} ${top}V${Math.max(bottom, trunk.y)}M${trunk.x} ${trunk.y}H${trunk.end - 6}`}
      />
      <path d={`M${trunk.end + 3} ${trunk.y}l-9 -4.5v9z`} />
    </g>
  );
}

/** Above the arrow; on a phone there is room only at the top. */
function Total({
  layout: { metrics, trunk },
  bytes,
  word,
}: {
  layout: FolderLayout;
  bytes: string;
  word: string;
}) {
  const isPhone = metrics.size === 'phone';
  const x = isPhone ? trunk.x + 10 : (trunk.x + trunk.end) / 2;
  const y = isPhone ? metrics.top + 22 : trunk.y - 27;
  const anchor = isPhone ? 'start' : 'middle';
  return (
    <>
      <text className="folder-bytes folder-halo" x={x} y={y} textAnchor={anchor}>
        {bytes}
      </text>
      <text className="folder-total folder-halo" x={x} y={y + 17} textAnchor={anchor}>
        {word}
      </text>
    </>
  );
}

const guessLine = 15;

/** In pencil, where the truth leaves room for it: below the arrow. */
function Guess({ layout, given: { text, marks } }: { layout: FolderLayout; given: FolderGuess }) {
  const { metrics, guess, trunk, folder } = layout;
  const { x, width, dx } = metrics.folder;
  const left = x + width + dx + 6;
  const isPhone = metrics.size === 'phone';
  const middle = isPhone ? (trunk.x + trunk.end) / 2 : (left + trunk.end) / 2 + 4;
  const top = guess.y + 18;
  return (
    <g className="beside" data-look="pencil">
      {marks === 'folder' ? (
        <>
          <path
            className="beside-line"
            d={`M${left} ${folder.top + metrics.head}h6V${guess.y}H${trunk.end - 6}`}
          />
          <path className="folder-tip" d={`M${trunk.end + 3} ${guess.y}l-9 -4v8z`} />
        </>
      ) : null}
      {guess.runs.map((run) => (
        <path
          key={run.top}
          className="beside-line"
          d={`M${metrics.block.x - 10} ${run.top + 2}h-6v${run.height - 4}h6`}
        />
      ))}
      <text className="beside-title folder-halo" x={middle} y={top} textAnchor="middle">
        {isPhone ? 'Guess' : 'Your guess'}
      </text>
      {isPhone ? null : (
        <text className="folder-note folder-halo" x={middle} y={top + guessLine} textAnchor="middle">
          {fitText(text, trunk.end - left, 5.9)}
        </text>
      )}
    </g>
  );
}
