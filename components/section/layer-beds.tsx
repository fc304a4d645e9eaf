import type { BedLayout } from '@/lib/section/lay-out-beds';
import { placeAt } from './place-at';

/** Packages inside a layer, and the one that is not added yet, dashed. */
export function LayerBeds({
  beds,
  width,
  dx,
  dy,
}: {
  beds: readonly BedLayout[];
  width: number;
  dx: number;
  dy: number;
}) {
  return beds.map(({ y, height, name, size, preview }, index) => (
    <g
      // biome-ignore lint/suspicious/noArrayIndexKey: a bed is its place from the top; its package may change
      key={index}
      style={placeAt(0, y)}
      data-preview={preview || undefined}
    >
      {index > 0 ? <path className="bed-line" d={`M0 0h${width}l${dx} ${dy}`} /> : null}
      {preview ? (
        <NewBed
          outline={`M0 0l0 ${height}h${width}v${-height}zM${width} 0l${dx} ${dy}v${height}l${-dx} ${-dy}`}
        />
      ) : null}
      {name === '' ? null : (
        <>
          <text className="bed-text" x={8} y={height / 2 + 4}>
            {name}
          </text>
          <text className="bed-text" x={width - 8} y={height / 2 + 4} textAnchor="end">
            {size}
          </text>
        </>
      )}
    </g>
  ));
}

/** Dashed, without fill; the solid edge of its layer is painted over first. */
function NewBed({ outline }: { outline: string }) {
  return (
    <>
      <path className="bed-ground" d={outline} />
      <path className="bed-new" d={outline} />
    </>
  );
}
