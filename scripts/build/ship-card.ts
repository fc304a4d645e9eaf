import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { fontSuffix, programFile } from '@/server/render-card';

const modules = 'node_modules';
const archivo = `${modules}/@fontsource-variable/archivo/files/archivo-latin-standard-normal.woff2`;
const commitMono = `${modules}/@fontsource/commit-mono/files/commit-mono-latin-700-normal.woff2`;

/** Weight and width of each cut that lib/card draws with: the renderer knows no axes of a font. */
const cuts = [
  { wght: 400, wdth: 100 },
  { wght: 500, wdth: 100 },
  { wght: 700, wdth: 100 },
  { wght: 500, wdth: 87.5 },
  { wght: 700, wdth: 87.5 },
];

/** ASCII and the few signs that a card has beside it. */
const characters = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 0x20 + index))}…–“”’×·`;

/** Puts what draws the picture of a link into one folder: the renderer, and the page's fonts as it reads them. */
export async function shipCard(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await copyFile(`${modules}/@resvg/resvg-wasm/index_bg.wasm`, join(folder, programFile));
  const variable = await readFile(archivo);
  for (const axes of cuts) {
    const font = await subsetFont(variable, characters, { targetFormat: 'truetype', variationAxes: axes });
    await writeFile(join(folder, `archivo-${axes.wght}-${axes.wdth}${fontSuffix}`), font);
  }
  const font = await subsetFont(await readFile(commitMono), characters, { targetFormat: 'truetype' });
  await writeFile(join(folder, `commit-mono-700${fontSuffix}`), font);
}
