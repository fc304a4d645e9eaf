import type { selectVerdict } from '@/components/store/select-verdict';
import type { Remark } from '@/components/store/verdict';
import { program } from './program';

const judge = `BuildKit ${program.version}`;

export function describeVerdict(verdict: ReturnType<typeof selectVerdict>): string {
  if (verdict === null) return '';
  if (verdict === 'reading') return `${judge} is reading`;
  switch (verdict.state) {
    case 'loading':
      return 'BuildKit is loading';
    case 'absent':
      return 'Not checked by BuildKit';
    case 'given':
      return `${judge}: ${sumUp(verdict.remarks)}`;
  }
}

function sumUp(remarks: readonly Remark[]): string {
  if (remarks.some(({ rule }) => rule === null)) return 'cannot build';
  if (remarks.length === 0) return 'no findings';
  return remarks.length === 1 ? '1 finding' : `${remarks.length} findings`;
}
