import '@/components/section/section.css';
import { LayerFaces } from '@/components/section/layer-faces';
import { type SmallSlab, smallBlock } from '@/lib/start/start-cards';

const { x, width, dx, dy, height: wholeHeight } = smallBlock;

/** The layers of an image, without words: what stands beside it says them. */
export function SmallBlock({ slabs }: { slabs: readonly SmallSlab[] }) {
  return (
    <svg aria-hidden="true" width={x + width + dx + 1} height={wholeHeight} className="flex-none">
      {slabs.map(({ id, kind, y, height }) => (
        <g key={id} className="slab" data-kind={kind} transform={`translate(${x} ${y})`}>
          {kind === 'config' ? (
            <Settings height={height} />
          ) : (
            <LayerFaces kind={kind} width={width} height={height} dx={dx} dy={dy} />
          )}
        </g>
      ))}
    </svg>
  );
}

function Settings({ height }: { height: number }) {
  return (
    <>
      <path className="slab-ground" d={`M0 0l${dx} ${dy}h${width}v${height}l${-dx} ${-dy}h${-width}z`} />
      <path className="slab-hairline" d={`M0 .5h${width}l${dx} ${dy}`} />
    </>
  );
}
