'use client';

import { useState } from 'react';
import { Drawing } from '@/components/section/drawing';
import type { WorkingLab } from './use-open-lab';

/** What a lab draws. `next`: the text beside it. */
export function LabDrawing({ open: { drawn }, next }: { open: WorkingLab; next: string }) {
  const [lit, setLit] = useState('');
  return <Drawing drawn={drawn} lit={lit} onPoint={setLit} next={next} />;
}
