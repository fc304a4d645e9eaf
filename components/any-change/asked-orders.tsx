'use client';

import { type ReactNode, useMemo } from 'react';
import { useComposer } from '@/components/store/composer-provider';
import { selectActiveStepId } from '@/components/store/selectors';
import type { WhatIf } from '@/lib/cache/what-if';
import { describeSteps, type TimedStep, timeSteps } from '@/lib/change/timed-steps';
import { formatTotal } from '@/lib/strata/format-total';
import './any-change.css';
import { CostTable } from './cost-table';
import { useAsked } from './use-asked';

/** Both orders of the Dockerfile with the seconds of every instruction, and what they cost. `note` stands between. */
export function AskedOrders({ note }: { note: ReactNode }) {
  const asked = useAsked();
  if (asked === null) return null;
  const { whatIf, stop } = asked.answer;
  return (
    <>
      <Order title="This order" build={whatIf} isStopped={stop !== null} />
      <Order title="Naive order" build={whatIf.naive} isStopped={stop !== null} />
      {note}
      <CostTable />
    </>
  );
}

type TimedBuild = Pick<WhatIf, 'plan' | 'fates' | 'seconds'>;

function Order({ title, build, isStopped }: { title: string; build: TimedBuild; isStopped: boolean }) {
  const steps = useMemo(() => timeSteps(build), [build]);
  const lit = useComposer(selectActiveStepId);
  const activate = useComposer((state) => state.activate);
  return (
    <section aria-label={title} className="border-rule2 border-b pb-2">
      <h2 className="flex items-baseline gap-2 px-4 pt-2.5 pb-1.5 font-[650]">
        {title}
        <span className="font-normal text-ink2 text-meta">{isStopped ? 'stops' : describeSteps(build)}</span>
        <span className="ml-auto font-semibold text-cost">{isStopped ? '–' : formatTotal(build)}</span>
      </h2>
      <ol className="font-mono text-meta">
        {steps.map((step) => (
          <StepLine
            key={step.id}
            step={step}
            isLit={step.id === lit}
            isStopped={isStopped}
            onPoint={() => activate(step.id)}
          />
        ))}
      </ol>
    </section>
  );
}

function StepLine({
  step: { line, keyword, label, layer, state, time },
  isLit,
  isStopped,
  onPoint,
}: {
  step: TimedStep;
  isLit: boolean;
  isStopped: boolean;
  onPoint: () => void;
}) {
  return (
    <li
      className="code-line timed-line"
      data-kind={layer}
      data-lit={isLit}
      data-rebuilt={state === 'rebuilt' && layer !== 'config'}
      onPointerEnter={onPoint}
    >
      <span className="code-number" aria-hidden="true">
        {line}
      </span>
      <span className="code-bar" aria-hidden="true" />
      <span className="truncate">
        <b className="code-keyword">{keyword}</b> {label}
      </span>
      <span className="timed-seconds">{isStopped ? '' : time}</span>
    </li>
  );
}
