import type { DiffLine } from '@/lib/lessons/course/course';

const signs = { same: '', gone: '−', new: '+' } as const;
const words = { same: '', gone: 'gone: ', new: 'new: ' } as const;

/** A Dockerfile, or what becomes of a file: each line with the hue of its layer. */
export function CourseLines({ name, lines }: { name: string; lines: readonly DiffLine[] }) {
  return (
    <figure className="mb-3">
      <figcaption className="mb-1 text-ink2 text-meta">{name}</figcaption>
      <ol className="border border-rule2 bg-panel py-1.5 font-mono text-meta">
        {lines.map(({ mark, text, kind }) => (
          <li
            key={mark + text}
            data-kind={kind}
            className={`flex min-h-5.5 items-stretch ${mark === 'new' ? 'bg-hl' : ''}`}
          >
            <span aria-hidden="true" className="w-8 flex-none pr-2 text-right text-ink2 leading-5.5">
              {signs[mark]}
            </span>
            <span
              className={`mr-2 w-1 flex-none border-l ${mark === 'new' ? 'border-kind bg-kind' : ''} ${mark === 'same' ? 'border-kind bg-kind-f' : ''} ${mark === 'gone' ? 'border-transparent' : ''}`}
            />
            <span className="sr-only">{words[mark]}</span>
            <Line text={text} isGone={mark === 'gone'} />
          </li>
        ))}
      </ol>
    </figure>
  );
}

function Line({ text, isGone }: { text: string; isGone: boolean }) {
  const [, keyword = '', rest = text] = /^([A-Z]+)( .*)$/.exec(text) ?? [];
  const look = 'min-w-0 whitespace-pre-wrap break-words pr-3 leading-5.5';
  if (isGone)
    return (
      <del className={`${look} text-ink3`}>
        <b>{keyword}</b>
        {rest}
      </del>
    );
  return (
    <span className={look}>
      <b className="text-kind">{keyword}</b>
      {rest}
    </span>
  );
}

export function CourseFile({ name, text }: { name: string; text: string }) {
  return (
    <figure className="mb-3">
      <figcaption className="mb-1 text-ink2 text-meta">{name}</figcaption>
      <pre className="whitespace-pre-wrap break-words border border-rule2 bg-panel px-3 py-1.5 text-meta leading-5.5">
        {text}
      </pre>
    </figure>
  );
}

export function CourseCommands({ lines }: { lines: readonly string[] }) {
  return (
    <pre className="mb-3 whitespace-pre-wrap break-words border border-rule2 bg-sheet px-3 py-2 text-meta leading-5">
      {lines.map((line) => (
        <span key={line} className="block pl-4 -indent-4">
          <span aria-hidden="true" className="select-none text-ink3">
            {'$ '}
          </span>
          {line}
        </span>
      ))}
    </pre>
  );
}
