import type { Metadata } from 'next';
import { coverDefaultRecipe } from '@/app/first-paint';
import { containerLab } from '@/app/learn/resolved-labs';
import { EmbedContainerLab } from '@/components/lessons/embed-container-lab';
import { everyLab } from '@/lib/lessons/labs';
import { container } from '@/lib/lessons/labs/container';

export const metadata: Metadata = {
  title: `${container.title} · Roadcut`,
  description: container.teaches,
  // Whoever searches shall find the lab itself.
  robots: { index: false },
};

export default function Page() {
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, hashed for the CSP by the build */}
      <script dangerouslySetInnerHTML={{ __html: coverDefaultRecipe }} />
      <EmbedContainerLab lab={containerLab()} labs={everyLab.length} />
    </>
  );
}
