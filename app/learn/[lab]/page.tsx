import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { coverDefaultRecipe } from '@/app/first-paint';
import { listedLabs, resolvedContainerLab, resolvedLab } from '@/app/learn/resolved-labs';
import { ContainerLabPage } from '@/components/lessons/container-lab-page';
import { LabHandout } from '@/components/lessons/lab-handout';
import { LabPage } from '@/components/lessons/lab-page';
import { everyLab } from '@/lib/lessons/labs';

type Props = { params: Promise<{ lab: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return everyLab.map(({ id }) => ({ lab: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lab: id } = await params;
  const lab = everyLab.find((each) => each.id === id);
  return { title: `${lab?.title} · Roadcut`, description: lab?.teaches };
}

export default async function Page({ params }: Props) {
  const { lab: id } = await params;
  const lab = resolvedLab(id);
  const containers = resolvedContainerLab(id);
  const handout = lab ?? containers;
  if (handout === null) notFound();
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, hashed for the CSP by the build */}
      <script dangerouslySetInnerHTML={{ __html: coverDefaultRecipe }} />
      <div className="lab-app">
        {lab === null ? null : <LabPage lab={lab} labs={listedLabs} />}
        {containers === null ? null : <ContainerLabPage lab={containers} labs={listedLabs} />}
      </div>
      <LabHandout lab={handout} />
    </>
  );
}
