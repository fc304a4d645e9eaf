import { Suspense } from 'react';
import { Composer } from '@/components/composer/composer';
import { ServedProvider } from '@/components/store/served-provider';
import { PageDescription } from '@/components/ui/page-description';
import { coverDefaultRecipe, fetchForLink, keepRoomForLast } from './first-paint';
import { readInitialCatalogue } from './initial-catalogue';

export default async function Page() {
  const initial = await readInitialCatalogue();
  const scripts = [coverDefaultRecipe, keepRoomForLast, fetchForLink(initial)].join(';');
  return (
    <>
      <PageDescription usual="Compose a Dockerfile for Python and data science, and see what every line does to the image and to the next build." />
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
