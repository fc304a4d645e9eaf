import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { everyResolvedLab } from '@/app/learn/resolved-labs';
import { LabKey } from '@/components/lessons/lab-key';
import { everyLab } from '@/lib/lessons/labs';

type Props = { params: Promise<{ lab: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return everyLab.map(({ id }) => ({ lab: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lab: id } = await params;
  const lab = everyLab.find((each) => each.id === id);
  return { title: `Key: ${lab?.title} · Roadcut`, robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const { lab: id } = await params;
  const lab = everyResolvedLab(id);
  if (lab === null) notFound();
  return <LabKey lab={lab} />;
}
