import type { Metadata } from 'next';
import { coverDefaultRecipe } from '@/app/first-paint';
import { containerLab, listedLabs } from '@/app/learn/resolved-labs';
import { ContainerLabPage } from '@/components/lessons/container-lab-page';
import { LabHandout } from '@/components/lessons/lab-handout';
import { container } from '@/lib/lessons/labs/container';

export const metadata: Metadata = { title: `${container.title} · Roadcut`, description: container.teaches };

/** A route of its own: the other labs need not bring the model of containers. */
export default function Page() {
  const lab = containerLab();
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, hashed for the CSP by the build */}
      <script dangerouslySetInnerHTML={{ __html: coverDefaultRecipe }} />
      <div className="lab-app">
        <ContainerLabPage lab={lab} labs={listedLabs} />
      </div>
      <LabHandout lab={lab} />
    </>
  );
}
