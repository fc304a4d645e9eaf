import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { coverDefaultRecipe } from '@/app/first-paint';
import { resolvedLab } from '@/app/learn/resolved-labs';
import { EmbedLab } from '@/components/lessons/embed-lab';
import { everyLab, labs } from '@/lib/lessons/labs';

type Props = { params: Promise<{ lab: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return labs.map(({ id }) => ({ lab: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lab: id } = await params;
  const lab = labs.find((each) => each.id === id);
  return {
    title: `${lab?.title} · Roadcut`,
    description: lab?.teaches,
    // Whoever searches shall find the lab itself.
    robots: { index: false },
  };
}

export default async function Page({ params }: Props) {
  const lab = resolvedLab((await params).lab);
  if (lab === null) notFound();
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, hashed for the CSP by the build */}
      <script dangerouslySetInnerHTML={{ __html: coverDefaultRecipe }} />
      <EmbedLab lab={lab} labs={everyLab.length} />
    </>
  );
}
