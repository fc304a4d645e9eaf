import { Composer } from '@/components/composer/composer';
import { ComposerProvider } from '@/components/store/composer-provider';
import { readInitialCatalogue } from './initial-catalogue';

export default async function Page() {
  const initial = await readInitialCatalogue();
  return (
    <ComposerProvider {...initial}>
      <Composer />
    </ComposerProvider>
  );
}
