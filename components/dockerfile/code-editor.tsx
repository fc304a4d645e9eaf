'use client';

import { useRef } from 'react';
import type { CodeLine } from '@/lib/file-view/code-lines';
import { useMonaco } from './use-monaco';

/** Monaco over the plain text, once it has loaded. Should it fail, the plain text simply stays. */
export function CodeEditor({ path, lines }: { path: string; lines: readonly CodeLine[] }) {
  const hostRef = useRef<HTMLDivElement>(null);
  useMonaco(hostRef, path, lines);
  return <div ref={hostRef} className="monaco-host min-h-0 min-w-0 overflow-hidden" />;
}
