import type { Metadata } from 'next';
import { readGraphFile, readInitialCatalogue } from '@/app/initial-catalogue';
import { StartPage } from '@/components/start/start-page';
import { readGraph } from '@/lib/catalogue/graph-file';
import { compose } from '@/lib/compose';
import { readLink } from '@/lib/recipe/link';
import { presets } from '@/lib/recipe/presets';
import { pythonMinor } from '@/lib/recipe/recipe';
import { startCards } from '@/lib/start/start-cards';
import { allStarters } from '@/lib/starter/all-starters';

export const metadata: Metadata = {
  title: 'Start · Roadcut',
  description: 'Images for Python and data science to start from, their layers drawn to one scale.',
};

/** The presets are composed while the site is built. */
export default async function Page() {
  const { snapshot, snapshots } = await readInitialCatalogue();
  const catalogue = { snapshot, hashes: {}, descriptions: null, starters: allStarters };
  const composed = presets.map(async (preset) => {
    const { recipe } = readLink(preset.link, { snapshots });
    const python = pythonMinor(recipe.python);
    const graphs = { [python]: readGraph(await readGraphFile(snapshot.id, python)) };
    return [preset, compose(recipe, { ...catalogue, graphs })] as const;
  });
  return <StartPage cards={startCards(await Promise.all(composed))} snapshot={snapshot.id} />;
}
