import type { Metadata } from 'next';
import { labTexts, listedLabs } from '@/app/learn/resolved-labs';
import { LearnPage } from '@/components/lessons/learn-page';

export const metadata: Metadata = {
  title: 'Lessons · Roadcut',
  description:
    'What images, containers and layers are: predict, run, ask why, build it yourself. Every answer is computed, and was tried on a real engine.',
};

export default function Page() {
  return <LearnPage labs={listedLabs} texts={labTexts()} />;
}
