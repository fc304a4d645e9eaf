import { readProse } from '@/lib/lessons/read-prose';
import { words } from '@/lib/lessons/words';

/** A text of a lesson. Its terms say what they mean to whoever points at them; the words list says it to everyone. */
export function Prose({ children }: { children: string }) {
  return readProse(children).map((span, index) => {
    const key = index;
    switch (span.kind) {
      case 'code':
        return (
          <code key={key} className="text-[.92em]">
            {span.text}
          </code>
        );
      case 'strong':
        return <b key={key}>{span.text}</b>;
      case 'word':
        return (
          <dfn
            key={key}
            title={words[span.word].meaning}
            className="not-italic underline decoration-dotted underline-offset-3"
          >
            {span.text}
          </dfn>
        );
      default:
        return span.text;
    }
  });
}

export function Paragraphs({ texts, className = '' }: { texts: readonly string[]; className?: string }) {
  return texts.map((text) => (
    <p key={text} className={`text-prose ${className}`}>
      <Prose>{text}</Prose>
    </p>
  ));
}
