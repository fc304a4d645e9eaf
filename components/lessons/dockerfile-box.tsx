import type { BuiltStep } from '@/lib/lessons/built-image';

/** The Dockerfile with the hue of each layer; lines that ran are hot. */
export function DockerfileBox({
  text,
  steps,
  isHot,
}: {
  text: string;
  steps: readonly BuiltStep[];
  isHot: (step: BuiltStep) => boolean;
}) {
  return (
    <ol aria-label="Dockerfile" className="border border-rule2 bg-panel py-1.5 font-mono text-meta">
      {text
        .replace(/\n$/, '')
        .split('\n')
        .map((line, index) => {
          const step = steps.findLast(({ line: first }) => first <= index + 1) ?? null;
          const starts = step?.line === index + 1;
          const hot = step !== null && isHot(step);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
            <li key={index} className="flex min-h-5.5 items-stretch" data-kind={step?.kind ?? 'config'}>
              <span
                className={`w-9 flex-none pr-2.5 text-right ${hot ? 'font-bold text-cost' : 'text-ink3'}`}
              >
                {index + 1}
              </span>
              <span
                className={`mr-2 w-1 flex-none border-l ${hot ? 'border-cost bg-cost' : 'border-kind bg-kind-f'}`}
              />
              <span className="min-w-0 whitespace-pre-wrap break-words pr-3 leading-5.5">
                {starts && step !== null ? <KeywordLine line={line} /> : line}
              </span>
            </li>
          );
        })}
    </ol>
  );
}

function KeywordLine({ line }: { line: string }) {
  const [, keyword = '', rest = ''] = /^(\s*\S+)(.*)$/.exec(line) ?? [];
  return (
    <>
      <b className="text-kind">{keyword}</b>
      {rest}
    </>
  );
}
