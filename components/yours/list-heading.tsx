import type { ReactNode } from 'react';

export function ListHeading({ id, title, aside }: { id: string; title: string; aside: ReactNode }) {
  return (
    <div className="flex items-baseline gap-2 border-rule border-t px-3 pt-2 pb-1.5">
      <h3 id={id} className="font-[650]">
        {title}
      </h3>
      <span className="ml-auto text-ink3 text-meta">{aside}</span>
    </div>
  );
}
