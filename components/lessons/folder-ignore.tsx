import type { IgnoreBox } from '@/lib/lessons/folder/lay-out-ignore';
import { fitText } from '@/lib/section/fit-text';

const rule = 26.5;
const noteStart = 104;

/** The .dockerignore at the foot of the folder, line by line. */
export function FolderIgnore({
  box: { y, height, lines, note },
  x,
  width,
}: {
  box: IgnoreBox;
  x: number;
  width: number;
}) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect className="folder-paper" width={width} height={height} rx={3} />
      <text className="folder-paper-head" x={10} y={17}>
        .dockerignore
      </text>
      <text className="folder-note" x={width - 10} y={17} textAnchor="end">
        {fitText(note, width - noteStart - 10, 6.2)}
      </text>
      {lines.length === 0 ? null : <path className="folder-rule" d={`M0 ${rule}h${width}`} />}
      {lines.map(({ number, text, y: at }) => (
        <g key={number} transform={`translate(0 ${at})`}>
          <text className="folder-number" x={22} textAnchor="end">
            {number}
          </text>
          <text className="folder-name" x={31}>
            {fitText(text, width - 41, 7.55)}
          </text>
        </g>
      ))}
    </g>
  );
}
