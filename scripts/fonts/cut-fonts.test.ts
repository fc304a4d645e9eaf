import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { characters, cutFonts, fontFolder } from './cut-fonts';

test('the fonts of the page are those that npm run fonts writes', async () => {
  for (const { file, bytes } of await cutFonts())
    expect(Buffer.from(bytes).equals(readFileSync(`${fontFolder}/${file}`)), file).toBe(true);
});

test('every sign that the page writes is in them', () => {
  const sources = ['app', 'components', 'lib'].flatMap(sourcesIn);
  expect(sources.length).toBeGreaterThan(300);
  const written = new Set(sources.flatMap((path) => [...readFileSync(path, 'utf8')]));
  written.delete('\n');
  expect([...written].filter((sign) => !characters.includes(sign))).toEqual([]);
});

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(({ name }) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map(({ parentPath, name }) => join(parentPath, name));
}
