import { encode } from 'uqr';

/** Modules around the code that stay white: a reader finds its corners by them (ISO/IEC 18004). */
const quietZone = 4;

// Bytes of the largest code at either level of error correction: ISO/IEC 18004, table 7, version 40.
const mostBytes = { M: 2331, L: 2953 } as const;

export type QrCode = {
  /** Modules on a side, with the quiet zone. */
  size: number;
  /** The dark modules, as the path of an SVG; one unit is one module. */
  path: string;
};

/** Null: no QR code holds so much. */
export function encodeQr(text: string): QrCode | null {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > mostBytes.L) return null;
  const { size, data } = encode(text, { ecc: bytes > mostBytes.M ? 'L' : 'M', border: quietZone });
  return { size, path: data.map(printRow).join('') };
}

/** Dark on white in every theme: readers expect it so. */
export function printQrSvg({ size, path }: QrCode): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges">`,
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/>`,
    `<path fill="#000" d="${path}"/>`,
    '</svg>',
    '',
  ].join('\n');
}

/** Modules side by side are one rectangle. */
function printRow(row: readonly boolean[], y: number): string {
  const cells = row.map((isDark) => (isDark ? '1' : '0')).join('');
  return [...cells.matchAll(/1+/g)]
    .map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`)
    .join('');
}
