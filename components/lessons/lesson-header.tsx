import { PageHeader } from '@/components/ui/page-header';

const lessons = { title: 'Lessons', href: '/learn' };

export function LessonHeader({ subject }: { subject: string }) {
  return <PageHeader area={lessons} subject={subject} />;
}
