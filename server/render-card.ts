import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** What the renderer reads from its folder, beside the fonts. */
export const programFile = 'resvg.wasm';
export const fontSuffix = '.ttf';

/** Makes a PNG of an SVG, with the fonts of the folder and no other: the same bytes on every machine. */
export async function openRenderer(folder: string): Promise<(svg: string) => Uint8Array<ArrayBuffer>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(fontSuffix)).sort();
  const fontBuffers = await Promise.all(
    names.map(async (name) => new Uint8Array(await readFile(join(folder, name)))),
  );
  await initWasm(await readFile(join(folder, programFile)));
  return (svg) => render(svg, fontBuffers);
}

function render(svg: string, fontBuffers: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const drawing = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: 'Archivo' } });
  try {
    const image = drawing.render();
    try {
      return new Uint8Array(image.asPng());
    } finally {
      image.free();
    }
  } finally {
    // WebAssembly's memory is not collected.
    drawing.free();
  }
}
