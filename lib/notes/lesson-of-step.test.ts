import { expect, test } from 'vitest';
import { everyLab } from '@/lib/lessons/labs';
import type { Plan, Step } from '@/lib/plan/plan';
import { lessonOfStep } from './lesson-of-step';

const planOf = (role: Step['role']): Plan => ({
  stages: [{ name: null, steps: [{ id: 'x', role } as Step] }],
});

test('what is rebuilt leads to the lab about order, whatever it is', () => {
  const fates = { x: { state: 'rebuilt', seconds: 1, because: '' } } as const;
  expect(lessonOfStep(planOf('install'), 'x', fates)?.lab).toBe('order');
});

test('what leads to a lab leads to one that there is, by its number', () => {
  const roles = ['base', 'code', 'install', 'system'] as const;
  const lessons = [
    ...roles.map((role) => lessonOfStep(planOf(role), 'x', {})),
    lessonOfStep(planOf('base'), 'container', {}),
  ];
  for (const lesson of lessons) {
    const lab = everyLab.find(({ id }) => id === lesson?.lab);
    expect(lab?.number).toBe(lesson?.number ?? 0);
  }
});

test('a step that no lab is about leads nowhere', () => {
  expect(lessonOfStep(planOf('port'), 'x', {})).toBeNull();
});
