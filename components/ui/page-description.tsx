'use client';

import { useState } from 'react';

/** The description in the head of a page. A server may have written another one into the page: React takes over a tag
 * that says the same, and adds one of its own beside any other. */
export function PageDescription({ usual }: { usual: string }) {
  const [content] = useState(() => readServed() ?? usual);
  return <meta name="description" content={content} />;
}

function readServed(): string | undefined {
  if (typeof document === 'undefined') return undefined;
  return document.querySelector<HTMLMetaElement>('meta[name="description"]')?.content;
}
