import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metadata } from 'next';
import { readInitialCatalogue } from '@/app/initial-catalogue';
import { StartPage } from '@/components/start/start-page';
import { type GraphFile, readGraph } from '@/lib/catalogue/graph-file';
import { compose } from '@/lib/compose';
import { readLink } from '@/lib/recipe/link';
import { presets } from '@/lib/recipe/presets';
import { pythonMinor } from '@/lib/recipe/recipe';
import { startCards } from '@/lib/start/start-cards';

export const metadata: Metadata = {
  title: 'Start · Roadcut',
  description: 'Images for Python and data science to start from, their layers drawn to one scale.',
};

/** The presets are composed while the site is built. */
export default async function Page() {
  const { snapshot, snapshots } = await readInitialCatalogue();
  const cards = startCards(
    presets.map((preset) => {
      const { recipe } = readLink(preset.link, { snapshots });
      const python = pythonMinor(recipe.python);
      const graphs = { [python]: readGraph(readGraphFile(snapshot.id, python)) };
      return [preset, compose(recipe, { snapshot, graphs, hashes: {}, descriptions: null })];
    }),
  );
  return <StartPage cards={cards} snapshot={snapshot.id} />;
}

function readGraphFile(snapshot: string, python: string): GraphFile {
  const path = join(process.cwd(), 'public', 'catalogue', snapshot, `graph-${python}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as GraphFile;
}
