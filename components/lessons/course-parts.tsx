import type { Gain, Instruction, ResolvedPart, System } from '@/lib/lessons/course/course';
import { type LabId, labIds } from '@/lib/lessons/lab';
import { capitalize, type WordId, words } from '@/lib/lessons/words';
import { CourseCommands, CourseFile, CourseLines } from './course-files';
import { Prose } from './prose';

export type Pointing = { lit: string; onPoint: (keyword: string) => void };

export function CoursePart({ part, ...pointing }: { part: ResolvedPart } & Pointing) {
  switch (part.kind) {
    case 'text':
      return (
        <Text>
          <Prose>{part.text}</Prose>
        </Text>
      );
    case 'words':
      return <Words ids={part.words} />;
    case 'systems':
      return <Systems systems={part.systems} />;
    case 'instructions':
      return <Instructions instructions={part.instructions} {...pointing} />;
    case 'file':
      return <CourseFile name={part.name} text={part.text} />;
    case 'dockerfile':
      return <CourseLines name="Dockerfile" lines={part.lines} />;
    case 'diff':
      return <CourseLines name={part.file} lines={part.lines} />;
    case 'commands':
      return <CourseCommands lines={part.lines} />;
    case 'gain':
      return <Figures gain={part.gain} />;
    case 'lab':
      return <LabLink lab={part.lab} text={part.text} />;
    case 'links':
      return <Links links={part.links} />;
  }
}

function Text({ children }: { children: React.ReactNode }) {
  return <p className="mb-3 max-w-[36em] text-pretty text-prose">{children}</p>;
}

const rowLook = 'grid grid-cols-[96px_1fr] border-rule border-t py-1.5 text-answer';

function Words({ ids }: { ids: readonly WordId[] }) {
  return (
    <dl className="mb-4">
      {ids.map((id) => (
        <div key={id} className={rowLook}>
          <dt className="font-semibold">{capitalize(words[id].name)}</dt>
          <dd>{words[id].meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

function Systems({ systems }: { systems: readonly System[] }) {
  return (
    <dl className="mb-4">
      {systems.map(({ name, text, href, page }) => (
        <div key={name} className={rowLook}>
          <dt className="font-semibold">{name}</dt>
          <dd>
            <Prose>{text}</Prose>{' '}
            <a href={href} className="underline underline-offset-3">
              {page}
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A press keeps a line lit, so that fingers see it too. */
function Instructions({ instructions, lit, onPoint }: { instructions: readonly Instruction[] } & Pointing) {
  return (
    <ul className="mb-4 border-rule border-b">
      {instructions.map(({ keyword, kind, text, line }) => (
        <li key={keyword} data-kind={kind} className="border-rule border-t">
          <button
            type="button"
            aria-pressed={lit === keyword}
            onPointerEnter={() => onPoint(keyword)}
            onFocus={() => onPoint(keyword)}
            onClick={() => onPoint(keyword)}
            className="grid w-full grid-cols-[96px_1fr] py-1.5 text-left text-answer aria-pressed:bg-hl"
          >
            <code className="font-bold text-kind text-meta leading-5">{keyword}</code>
            <span>
              {text} <code className="inline-block text-ink2 text-meta">{line}</code>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Two figures: what it cost, what it costs now. */
function Figures({ gain: { figures, said } }: { gain: Gain }) {
  return (
    <dl className="mt-1 mb-3 grid grid-cols-2 gap-x-3 border-rule2 border-y py-2">
      {figures.map((figure, index) => (
        <div
          key={figure}
          className="grid grid-cols-[76px_1fr] items-baseline gap-x-2 desk:grid-cols-[96px_1fr]"
        >
          <dt className="order-2 text-ink2 text-meta">{said[index]}</dt>
          <dd
            className={`whitespace-nowrap font-semibold text-result [font-stretch:88%] ${index === 0 ? 'text-cost' : ''}`}
          >
            {figure}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function LabLink({ lab, text }: { lab: LabId; text: string }) {
  const [before, after] = text.split('{lab}');
  return (
    <Text>
      {before}
      <a href={`/learn/${lab}`} className="underline underline-offset-3">
        Lab {labIds.indexOf(lab) + 1}
      </a>
      {after}
    </Text>
  );
}

function Links({ links }: { links: readonly { text: string; href: string }[] }) {
  return (
    <p className="flex flex-wrap gap-2">
      {links.map(({ text, href }, index) => (
        <a
          key={href}
          href={href}
          className={`inline-flex h-11 items-center rounded-md border px-3 font-[550] desk:h-8.5 ${index === 0 ? 'border-ink bg-ink text-panel' : 'border-rule2 hover:bg-hl'}`}
        >
          {text}
        </a>
      ))}
    </p>
  );
}
