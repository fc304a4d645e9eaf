import { Suspense } from 'react';
import { Composer } from '@/components/composer/composer';
import { ServedProvider } from '@/components/store/served-provider';
import { coverDefaultRecipe, keepRoomForLast } from './first-paint';
import { readInitialCatalogue } from './initial-catalogue';

export default async function Page() {
  const initial = await readInitialCatalogue();
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, hashed for the CSP by the build */}
      <script dangerouslySetInnerHTML={{ __html: `${coverDefaultRecipe};${keepRoomForLast}` }} />
      <Suspense>
        <ServedProvider {...initial}>
          <Composer />
        </ServedProvider>
      </Suspense>
    </>
  );
}
