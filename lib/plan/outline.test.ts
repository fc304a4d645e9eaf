import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layGround } from '@/lib/groundwork';
import { knownRecipe } from '@/lib/recipe/known-recipe';
import { defaultRecipe, type Recipe } from '@/lib/recipe/recipe';
import { arbitraryRecipe } from '@/lib/testing/arbitrary-recipe';
import { loadCatalogue, snapshot } from '@/lib/testing/catalogue';
import type { Plan } from './plan';

const catalogue = loadCatalogue('3.13');
const names = snapshot.libraries.map(({ name }) => name);

it('the naive order has the same lines, with the code below the libraries', () => {
  fc.assert(
    fc.property(arbitraryRecipe([...names, 'nobody-knows'], ['3.13']), (recipe) => {
      const { plan, naive } = layGround(knownRecipe(recipe, snapshot), catalogue);
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

describe('on a base whose distribution brings Python', () => {
  const runs = (changes: Partial<Recipe>) => {
    const { stages } = layGround({ ...defaultRecipe, base: 'debian', ...changes }, catalogue).plan;
    return stages.map(({ steps }) =>
      steps.flatMap(({ instruction }) => (instruction.keyword === 'RUN' ? instruction.commands : [])),
    );
  };
  const system = (words: string) => [
    'apt-get update',
    `apt-get install -y --no-install-recommends ${words}`,
    'rm -rf /var/lib/apt/lists/*',
  ];
  const make = 'python3 -m venv /opt/venv';

  it('libraries go into an environment, as Debian asks', () => {
    expect(runs({ options: { ...defaultRecipe.options, user: false, bytecode: false } })).toEqual([
      [
        ...system('python3 python3-venv'),
        make,
        'uv pip install --python /opt/venv/bin/python --link-mode copy --require-hashes -r requirements.txt',
      ],
    ]);
  });

  it('pip is the one of the environment, whose programs are the first of the PATH', () => {
    const [final = []] = runs({ installer: 'pip' });
    expect(final).toContain('pip install --require-hashes -r requirements.txt');
    const { plan } = layGround({ ...defaultRecipe, base: 'debian' }, catalogue);
    const variables = plan.stages.at(-1)?.steps.find(({ role }) => role === 'environment')?.instruction;
    expect(variables).toMatchObject({
      variables: expect.arrayContaining([['PATH', '/opt/venv/bin:$PATH']]),
    });
  });

  it('there is an environment without libraries too, so that python is a command', () => {
    expect(runs({ app: 'script' })[0]).toContain(make);
  });

  it('what is compiled brings its environment along, and Python is installed in both stages', () => {
    const libraries = [{ name: 'psycopg2', extras: [], version: null }];
    const [build = [], final = []] = runs({ libraries, installer: 'pip' });
    expect(build).toEqual([
      ...system('gcc libc6-dev libpq-dev python3-dev python3-venv'),
      make,
      'pip install --require-hashes -r requirements.txt',
    ]);
    expect(final).toEqual(expect.arrayContaining(system('libpq5 python3')));
    expect(final).not.toContain(make);
  });

  it('nobody claims to know what the cuda image and Ubuntu’s packages weigh', () => {
    const { plan } = layGround({ ...defaultRecipe, python: '3.12', base: 'cuda' }, loadCatalogue('3.12'));
    const steps = plan.stages.at(-1)?.steps ?? [];
    for (const role of ['base', 'system'] as const) {
      const found = steps.find((each) => each.role === role);
      expect(found?.bytes).toMatchObject({ value: 0, source: 'unknown' });
      expect(found?.seconds.source).toBe('unknown');
    }
    expect(steps[0]?.instruction).toMatchObject({ image: 'nvidia/cuda:12.9.1-cudnn-runtime-ubuntu24.04' });
  });

  it('Debian’s Python and the environment are weighed', () => {
    const { plan } = layGround({ ...defaultRecipe, base: 'debian' }, catalogue);
    const found = plan.stages.at(-1)?.steps.find(({ role }) => role === 'system');
    expect(found?.parts.map(({ name }) => name)).toEqual(['python3', 'python3-venv', 'environment with pip']);
    expect(found?.bytes.source).toBe('estimated');
    expect(found?.why).toContain('Python itself');
  });
});
