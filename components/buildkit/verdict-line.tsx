'use client';

import { useComposer } from '@/components/store/composer-provider';
import { selectVerdict } from '@/components/store/select-verdict';
import { describeVerdict } from './describe-verdict';

/** Who has read the Dockerfile, and with what result. It has room for all of its words, so that none moves another. */
export function VerdictLine() {
  return (
    <span className="min-w-34 whitespace-nowrap text-ink3 text-meta">
      {describeVerdict(useComposer(selectVerdict))}
    </span>
  );
}
