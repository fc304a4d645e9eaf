import { writeFile } from 'node:fs/promises';
import { cutFonts, fontFolder } from './fonts/cut-fonts';

/** Writes the fonts of the page anew, as `npm run fonts`. */
for (const { file, bytes } of await cutFonts()) await writeFile(`${fontFolder}/${file}`, bytes);
