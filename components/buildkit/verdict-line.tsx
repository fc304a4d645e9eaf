'use client';

import { useComposer } from '@/components/store/composer-provider';
import { selectVerdict } from '@/components/store/select-verdict';
import { describeVerdict } from './describe-verdict';

/** Who has read the Dockerfile, and with what result. It has room for all of its words, whatever their size is, so that none moves another. */
export function VerdictLine() {
  return (
    <span className="min-w-[12em] whitespace-nowrap text-ink3 text-meta">
      {describeVerdict(useComposer(selectVerdict))}
    </span>
  );
}
