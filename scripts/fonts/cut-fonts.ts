import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

/** Where the page has its fonts from: app/layout.tsx. */
export const fontFolder = 'app/fonts';

const modules = 'node_modules';

/** ASCII and the signs that the page writes. What else stands in a name is drawn in a font of the reader's. */
export const characters = `${ascii()}\u00a0à–—‘’“”…•−×·√≤≥←↑→↓└├─│`;

/** Weights and widths that the page uses: an axis that ends where they end is shorter. */
const axes = { wght: { min: 400, max: 700 }, wdth: { min: 88, max: 104 } };

const sources = [
  {
    file: 'archivo.woff2',
    from: `${modules}/@fontsource-variable/archivo/files/archivo-latin-standard-normal.woff2`,
    options: { variationAxes: axes },
  },
  ...[400, 700].map((weight) => ({
    file: `commit-mono-${weight}.woff2`,
    from: `${modules}/@fontsource/commit-mono/files/commit-mono-latin-${weight}-normal.woff2`,
    options: {},
  })),
];

/** The fonts of the page with what it shows, and no more: they come before its first paint. */
export async function cutFonts(): Promise<{ file: string; bytes: Uint8Array }[]> {
  return Promise.all(
    sources.map(async ({ file, from, options }) => ({
      file,
      bytes: await subsetFont(await readFile(from), characters, { targetFormat: 'woff2', ...options }),
    })),
  );
}

function ascii(): string {
  return String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 0x20 + index));
}
