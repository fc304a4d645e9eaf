import type { Bench } from '@/lib/lessons/bench';
import type { BuiltImage } from '@/lib/lessons/built-image';
import { benches, type StageId } from './benches';
import type { DiffLine } from './course';
import { changedPart, diffLines } from './diff-lines';

/** A whole Dockerfile, each line with the kind of layer that it makes. */
export function resolveFile(image: BuiltImage, text: string): DiffLine[] {
  const kindOf = kindsIn(image, text);
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => ({ mark: 'same', text: line, kind: kindOf(line) }));
}

/** What becomes of a file between two stages; of a new file, all of it. */
export function resolveDiff(
  { file, from, to }: { file: string; from: StageId; to: StageId },
  images: Readonly<Record<StageId, BuiltImage>>,
): DiffLine[] {
  const before = textOf(benches[from], file);
  const after = textOf(benches[to], file);
  const isDockerfile = file === 'Dockerfile';
  const [kindBefore, kindAfter] = [kindsIn(images[from], before), kindsIn(images[to], after)];
  return changedPart(diffLines(before, after)).map((change) => {
    const kindOf = change.mark === 'gone' ? kindBefore : kindAfter;
    return { ...change, kind: isDockerfile ? kindOf(change.text) : 'config' };
  });
}

function textOf({ dockerfile, files }: Bench, file: string): string {
  if (file === 'Dockerfile') return dockerfile;
  const text = files[file];
  return typeof text === 'string' ? text : '';
}

/** Each instruction of the course's Dockerfiles stands on one line of its own. */
function kindsIn({ steps }: BuiltImage, text: string) {
  const lines = text.split('\n');
  return (line: string): DiffLine['kind'] =>
    steps.find((step) => lines[step.line - 1] === line)?.kind ?? 'config';
}
