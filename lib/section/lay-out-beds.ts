import { formatBytes } from '@/lib/format/figures';
import type { Bed } from '@/lib/strata/stratum';
import { fitText } from './fit-text';

/** `y` counts from the top of the layer. Name and size are empty where there is no room for them. */
export type BedLayout = { y: number; height: number; name: string; size: string; preview: boolean };

const thinnestBed = 5;
const roomForText = 13;
const characterWidth = 6.2;
const textPadding = 24;

/** Beds of one layer, top first, in proportion to their bytes. The thin ones share a bed. */
export function layOutBeds(beds: readonly Bed[], height: number, width: number): BedLayout[] {
  const total = beds.reduce((sum, { bytes }) => sum + bytes, 0);
  if (beds.length < 2 && !beds[0]?.preview) return [];
  if (total === 0) return [];
  let y = 0;
  let unit = '';
  return gatherThin(beds, (thinnestBed * total) / height).map((bed) => {
    const share = (height * bed.bytes) / total;
    const size = sizeOf(bed, unit);
    unit = unitOf(bed);
    const shown = share > roomForText && bed.name !== '';
    const room = width - textPadding - size.length * characterWidth;
    const name = shown ? fitText(bed.name, room, characterWidth) : '';
    const layout = { y, height: share, name, size: shown ? size : '', preview: bed.preview };
    y += share;
    return layout;
  });
}

/** Beds under `smallest` bytes become one, "14 more". */
function gatherThin(beds: readonly Bed[], smallest: number): Bed[] {
  const thick = beds.filter(({ bytes, preview }) => preview || bytes >= smallest);
  const thin = beds.filter(({ bytes, preview }) => !preview && bytes < smallest);
  if (thin.length < 2) return [...thick, ...thin];
  const bytes = thin.reduce((sum, each) => sum + each.bytes, 0);
  return [...thick, { name: `${thin.length} more`, bytes, preview: false }];
}

/** The unit stands where it changes, as in a column of figures. */
function sizeOf(bed: Bed, unitAbove: string): string {
  if (bed.preview) return `+${formatBytes(bed.bytes)}`;
  const [figure = '', unit = ''] = formatBytes(bed.bytes).split(' ');
  return unit === unitAbove ? figure : `${figure} ${unit}`;
}

function unitOf({ bytes, preview }: Bed): string {
  return preview ? '' : (formatBytes(bytes).split(' ')[1] ?? '');
}
