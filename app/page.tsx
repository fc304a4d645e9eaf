import { Suspense } from 'react';
import { Composer } from '@/components/composer/composer';
import { ServedProvider } from '@/components/store/served-provider';
import { coverDefaultRecipe, fetchForLink, keepRoomForLast } from './first-paint';
import { readInitialCatalogue } from './initial-catalogue';

export default async function Page() {
  const initial = await readInitialCatalogue();
  const scripts = [coverDefaultRecipe, keepRoomForLast, fetchForLink(initial)].join(';');
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: known while the site is built, and hashed for the CSP */}
      <script dangerouslySetInnerHTML={{ __html: scripts }} />
      <Suspense>
        <ServedProvider {...initial}>
          <Composer />
        </ServedProvider>
      </Suspense>
    </>
  );
}
