import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TryList } from '@/components/lessons/try-list';
import { everyLab } from '@/lib/lessons/labs';

type Props = { params: Promise<{ lab: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return everyLab.map(({ id }) => ({ lab: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lab = await find(params);
  return {
    title: `${lab?.title} on your own Docker · Roadcut`,
    description: `The commands behind every claim of the lab: ${lab?.title}`,
  };
}

export default async function Page({ params }: Props) {
  const lab = await find(params);
  if (lab === undefined) notFound();
  return <TryList lab={lab} />;
}

async function find(params: Props['params']) {
  const { lab } = await params;
  return everyLab.find(({ id }) => id === lab);
}
