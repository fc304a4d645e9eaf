import { formatBytes } from '@/lib/format/figures';
import type { FileLayout, FolderLayout } from '@/lib/lessons/folder/lay-out-folder';
import type { FolderView } from '@/lib/lessons/folder/view-folder';
import { fitText } from '@/lib/section/fit-text';
import { FolderIgnore } from './folder-ignore';

/** The box, cut open: files are strata on the scale of the block, small ones rows of text. */
export function FolderFiles({
  layout: { metrics, folder, files, ignore },
  view: { total },
}: {
  layout: FolderLayout;
  view: FolderView;
}) {
  const { x, width, dx, dy } = metrics.folder;
  const { top, height } = folder;
  return (
    <>
      <path
        className="folder-side"
        d={`M${x} ${top}l${dx} ${dy}h${width}l${-dx} ${-dy}zM${x + width} ${top}l${dx} ${dy}v${height}l${-dx} ${-dy}z`}
      />
      <rect className="folder-front" x={x} y={top} width={width} height={height} />
      <text className="folder-head" x={x + 14} y={top + 25}>
        Your folder
      </text>
      <text className="folder-total" x={x + width - 14} y={top + 25} textAnchor="end">
        {total}
      </text>
      {files.map((file, index) => (
        <g key={file.path} className="folder-file" data-kind="copy" data-fate={file.fate}>
          <Twig file={file} x={x + 16} isLast={index === files.length - 1} />
          {file.isThick ? <Bed file={file} x={x + 28} width={width - 42} /> : null}
          <FileName file={file} x={x} width={width} />
        </g>
      ))}
      <FolderIgnore box={ignore} x={x + 14} width={width - 28} />
    </>
  );
}

function Twig({ file: { y, height }, x, isLast }: { file: FileLayout; x: number; isLast: boolean }) {
  const middle = Math.round(y + height / 2) + 0.5;
  return <path className="folder-twig" d={`M${x} ${y}V${isLast ? middle : y + height}M${x} ${middle}h8`} />;
}

function Bed({ file: { y, height }, x, width }: { file: FileLayout; x: number; width: number }) {
  const place = { x, y: y + 2.5, width, height: height - 5 };
  return (
    <>
      <rect className="folder-bed" {...place} />
      <rect className="folder-hatch" fill="url(#hatch-copy)" {...place} />
      <rect className="folder-edge" {...place} />
    </>
  );
}

const nameCharacter = 7.55;
const noteCharacter = 5.9;
const twoLines = 44;

/** A name beside what becomes of it; where both are too long for a line, below each other if there is room. */
function FileName({ file, x, width }: { file: FileLayout; x: number; width: number }) {
  const { path, y, height, isThick } = file;
  const left = x + (isThick ? 36 : 30);
  const right = x + width - (isThick ? 20 : 16);
  const note = noteOf(file);
  const noteWidth = note.length * noteCharacter;
  const isStacked = height >= twoLines && path.length * nameCharacter + noteWidth + 10 > right - left;
  const name = fitText(path, right - left - (isStacked ? 0 : noteWidth + 10), nameCharacter);
  const middle = y + height / 2 + 4;
  const nameWidth = name.length * nameCharacter;
  return (
    <>
      {isThick ? (
        <>
          <Ground x={left - 4} y={middle - (isStacked ? 9 : 0)} width={nameWidth + 8} />
          <Ground x={right - noteWidth} y={middle + (isStacked ? 10 : 0)} width={noteWidth + 4} />
        </>
      ) : null}
      <text className="folder-name" x={left} y={middle - (isStacked ? 9 : 0)}>
        {name}
      </text>
      <text className="folder-note" x={right} y={middle + (isStacked ? 10 : 0)} textAnchor="end">
        {note}
      </text>
    </>
  );
}

/** A name on a hatch keeps its ground. */
function Ground({ x, y, width }: { x: number; y: number; width: number }) {
  return <rect className="folder-bed" x={x} y={y - 13} width={width} height={18} />;
}

function noteOf({ fate, bytes, isThick }: FileLayout): string {
  const size = formatBytes(bytes);
  if (fate === 'stays') return isThick ? `${size}, stays` : 'stays';
  if (fate === 'here') return isThick ? `${size}, not asked` : 'not asked';
  return size;
}
