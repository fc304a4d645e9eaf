import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layGround } from '@/lib/groundwork';
import { defaultRecipe } from '@/lib/recipe/recipe';
import { arbitraryRecipe } from '@/lib/testing/arbitrary-recipe';
import { loadCatalogue, snapshot } from '@/lib/testing/catalogue';
import type { Plan } from './plan';

const catalogue = loadCatalogue('3.13');
const names = snapshot.libraries.map(({ name }) => name);

it('the naive order has the same lines, with the code below the libraries', () => {
  fc.assert(
    fc.property(arbitraryRecipe([...names, 'nobody-knows'], ['3.13']), (recipe) => {
      const { plan, naive } = layGround(recipe, catalogue);
      for (const [index, { steps }] of plan.stages.entries()) {
        const lines = ({ stages }: Plan) => stages[index]?.steps.map(({ instruction }) => instruction) ?? [];
        expect(lines(naive)).toHaveLength(steps.length);
        expect(new Set(lines(naive))).toEqual(new Set(lines(plan)));
      }
      const roles = naive.stages.at(-1)?.steps.map(({ role }) => role) ?? [];
      for (const role of ['install', 'unlocked', 'carry', 'system'] as const)
        if (roles.includes(role)) expect(roles.indexOf('code')).toBeLessThan(roles.indexOf(role));
    }),
    { numRuns: 100 },
  );
});

it.each([true, false])(
  'the code is copied into the working directory in both orders, with a user: %s',
  (user) => {
    const options = { ...defaultRecipe.options, user };
    const { plan, naive } = layGround({ ...defaultRecipe, app: 'jupyter', options }, catalogue);
    for (const { stages } of [plan, naive]) {
      const steps = stages.at(-1)?.steps ?? [];
      const code = steps.findIndex(({ role }) => role === 'code');
      const before = steps.slice(0, code).findLast(({ role }) => role === 'directory')?.instruction;
      expect(before).toEqual({ keyword: 'WORKDIR', path: '/app' });
    }
  },
);

it.each([
  { base: 'alpine', commands: ['apk add --no-cache bash openjdk21-jre-headless'] },
  { base: 'slim', commands: ['default-jre-headless'] },
] as const)('an app brings what it needs of $base beside its libraries', ({ base, commands }) => {
  const { plan } = layGround({ ...defaultRecipe, app: 'spark', base }, catalogue);
  const step = plan.stages.at(-1)?.steps.find(({ role }) => role === 'system')?.instruction;
  expect(step).toMatchObject({ keyword: 'RUN' });
  for (const command of commands) expect(JSON.stringify(step)).toContain(command);
  expect(JSON.stringify(step).includes('bash')).toBe(base === 'alpine');
});
