'use client';

import { type ReactNode, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CopyLabel } from '@/components/ui/copy-label';
import { useCopy } from '@/components/ui/use-copy';
import type { ListedLab } from './lab-list';

/** Ways to use the labs in a class. */
export function LearnTeachers({ labs }: { labs: readonly ListedLab[] }) {
  const [id, setId] = useState('order');
  const lab = labs.find((each) => each.id === id);
  return (
    <section aria-labelledby="teachers-title" className="px-4 py-4 desk:px-8">
      <h2 id="teachers-title" className="font-[650] text-ask">
        For teachers
      </h2>
      <p className="mt-1 text-ask text-ink2">Every answer is computed, and was tried on a real engine.</p>
      <label className="mt-2 flex items-center gap-2">
        Lab
        <select
          className="h-11 min-w-0 flex-1 rounded-md border border-ghost bg-panel px-2 desk:h-8"
          value={id}
          onChange={({ currentTarget }) => setId(currentTarget.value)}
        >
          {labs.map(({ id: each, number, title }) => (
            <option key={each} value={each}>
              {number} {title}
            </option>
          ))}
        </select>
      </label>
      <ul className="mt-2">
        <EmbedRow id={id} />
        <Row title="Handout" text="A4, two pages, black and white: open the lab and print it">
          <TextLink href={`/learn/${id}`}>Open</TextLink>
        </Row>
        <Row title="Key" text="The right answers, on a page of their own">
          <TextLink href={`/learn/${id}/key`}>Show</TextLink>
        </Row>
        <Row
          title="On your own Docker"
          text={`The commands behind every claim of ${lab?.title ?? 'the lab'}`}
        >
          <TextLink href={`/learn/${id}/try`}>Show</TextLink>
        </Row>
        <Row title="Answers as CSV" text="Each learner saves a file, with the button above">
          {null}
        </Row>
        <Row title="Link to one question" text="Each state of a lab is in its address: copy it from there">
          <TextLink href={`/learn/${id}?q=2`}>Question 2</TextLink>
        </Row>
      </ul>
    </section>
  );
}

function EmbedRow({ id }: { id: string }) {
  const code = useRef<HTMLElement>(null);
  const { state, copy } = useCopy(code);
  const text = (origin: string) => `<iframe src="${origin}/embed/${id}" width="640" height="420"></iframe>`;
  return (
    <Row
      title="Embed a lab"
      text="No frame, takes the width of your page"
      below={
        <code
          ref={code}
          className="mt-1.5 block overflow-x-auto border border-rule2 bg-sheet px-2.5 py-1.5 text-meta"
        >
          {text('')}
        </code>
      }
    >
      <Button onClick={() => copy(text(window.location.origin))}>
        <CopyLabel state={state} />
      </Button>
    </Row>
  );
}

function Row({
  title,
  text,
  below = null,
  children,
}: {
  title: string;
  text: string;
  below?: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className="border-rule border-t py-2.5">
      <div className="flex items-center gap-3">
        <div className="min-w-0 flex-1">
          <h3 className="font-[650]">{title}</h3>
          <p className="text-ink2">{text}</p>
        </div>
        {children}
      </div>
      {below}
    </li>
  );
}

function TextLink({ href, children }: { href: string; children: string }) {
  return (
    <a
      href={href}
      className="inline-flex h-11 items-center whitespace-nowrap rounded-md border border-ghost bg-panel px-3 font-[550] hover:border-ink desk:h-7.5"
    >
      {children}
    </a>
  );
}
