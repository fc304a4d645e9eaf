import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { coverDefaultRecipe } from '@/app/first-paint';
import { listedLabs, resolvedLab } from '@/app/learn/resolved-labs';
import { LabHandout } from '@/components/lessons/lab-handout';
import { LabPage } from '@/components/lessons/lab-page';
import { findLab, labs } from '@/lib/lessons/labs';

type Props = { params: Promise<{ lab: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return labs.map(({ id }) => ({ lab: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lab = findLab((await params).lab);
  return { title: `${lab?.title} · Roadcut`, description: lab?.teaches };
}

export default async function Page({ params }: Props) {
  const lab = resolvedLab((await params).lab);
  if (lab === null) notFound();
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, hashed for the CSP by the build */}
      <script dangerouslySetInnerHTML={{ __html: coverDefaultRecipe }} />
      <div className="lab-app">
        <LabPage lab={lab} labs={listedLabs} />
      </div>
      <LabHandout lab={lab} />
    </>
  );
}
