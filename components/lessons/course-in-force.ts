'use client';

import { useEffect, useState } from 'react';

// A passage is in force from where its head is near the top until the next one's is.
const band = '-80px 0px -70% 0px';

/** Id of the section that is being read: the first one in the band near the top of the window. */
export function useSectionInForce(ids: readonly string[]): string {
  const [current, setCurrent] = useState(ids[0] ?? '');
  useEffect(() => {
    const seen = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          if (isIntersecting) seen.add(target.id);
          else seen.delete(target.id);
        const first = ids.find((id) => seen.has(id));
        if (first !== undefined) setCurrent(first);
      },
      { rootMargin: band },
    );
    for (const id of ids) {
      const section = document.getElementById(id);
      if (section !== null) observer.observe(section);
    }
    return () => observer.disconnect();
  }, [ids]);
  return current;
}
