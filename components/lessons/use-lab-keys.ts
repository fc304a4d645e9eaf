'use client';

import { useEffect } from 'react';
import { isTyping } from '@/components/ui/is-typing';
import { type LabAction, type LabState, labSteps, type StateLab } from '@/lib/lessons/lab-state';

type Keys = {
  lab: StateLab;
  state: LabState;
  act: (action: LabAction) => void;
  undo: () => void;
};

/** 1–4 pick, Enter goes on, ← → move between the steps, U undoes. Off while somebody types. */
export function useLabKeys({ lab, state, act, undo }: Keys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target, defaultPrevented } = event;
      if (defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isTyping(target)) return;
      if (press(key, target, { lab, state, act, undo })) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [lab, state, act, undo]);
}

function press(key: string, target: EventTarget | null, { lab, state, act, undo }: Keys): boolean {
  if (/^[1-4]$/.test(key)) return pick(Number(key) - 1, lab, state, act);
  switch (key) {
    case 'Enter':
      return goOn(target);
    case 'u':
      undo();
      return true;
    case 'ArrowLeft':
    case 'ArrowRight':
      return moveStep(key === 'ArrowRight' ? 1 : -1, target, state, act);
    default:
      return false;
  }
}

function pick(index: number, { rounds }: Keys['lab'], { step, round }: LabState, act: Keys['act']): boolean {
  const shown = rounds[round];
  if (step === 'predict' && shown?.answers[index] !== undefined) act({ kind: 'pick', answer: index });
  else if (step === 'why' && shown?.why.reasons[index] !== undefined) act({ kind: 'reason', reason: index });
  else return false;
  return true;
}

/** On a link or a button Enter is that one's. */
function goOn(target: EventTarget | null): boolean {
  if (target instanceof HTMLElement && target.closest('a, button') !== null) return false;
  const button = document.querySelector<HTMLButtonElement>('[data-lab-go]:enabled');
  button?.click();
  return button !== null;
}

/** Arrows within a group of answers move in it. */
function moveStep(by: number, target: EventTarget | null, { step }: LabState, act: Keys['act']): boolean {
  if (target instanceof HTMLInputElement) return false;
  const next = labSteps[labSteps.indexOf(step) + by];
  if (next === undefined) return false;
  act({ kind: 'go', step: next });
  return true;
}
