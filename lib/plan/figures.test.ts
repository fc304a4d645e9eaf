import { expect, it } from 'vitest';
import { compose } from '@/lib/compose';
import { readLink } from '@/lib/recipe/link';
import { defaultRecipe } from '@/lib/recipe/recipe';
import { known, loadCatalogue, noStarters } from '@/lib/testing/catalogue';
import type { Step } from './plan';

const catalogue = loadCatalogue('3.13');

function composed(link: string) {
  const { recipe, problems } = readLink(link, known);
  expect(problems).toEqual([]);
  return compose(recipe, catalogue);
}

function stepOf(link: string, id: string): Step {
  const found = composed(link)
    .plan.stages.flatMap(({ steps }) => steps)
    .find((step) => step.id === id);
  if (!found) throw new Error(`${link} has no step ${id}`);
  return found;
}

it('what is not in the catalogue has no size, and every sum with it is at least', () => {
  const { totals, whatIfs } = composed('lib=pandas,nobody-knows');
  const whole = composed('lib=pandas').totals;
  expect(stepOf('lib=pandas,nobody-knows', 'final.unlocked').bytes).toMatchObject({
    value: 0,
    source: 'unknown',
  });
  expect(totals.imageBytes).toBeGreaterThanOrEqual(whole.imageBytes);
  expect(totals.isAtLeast).toEqual({ imageBytes: true, buildSeconds: true });
  expect(whole.isAtLeast).toEqual({ imageBytes: false, buildSeconds: false });
  expect(whatIfs.edit.fates['final.unlocked']?.state).toBe('reused');
});

it('code that is not here has no size, and the image with it is at least', () => {
  const { plan, files, totals, missing } = compose(defaultRecipe, { ...catalogue, starters: noStarters });
  const code = plan.stages.flatMap(({ steps }) => steps).filter(({ id }) => /\.(code|compile)$/.test(id));
  expect(code.map(({ bytes }) => bytes.source)).toEqual(['unknown', 'unknown']);
  expect(files.map(({ path }) => path)).not.toContain('src/app.py');
  expect(totals.isAtLeast.imageBytes).toBe(true);
  expect(missing).toEqual(['starters']);
});

it('what is carried over from a build stage is at least what is known of it', () => {
  const carried = stepOf('lib=psycopg2,nobody-knows', 'final.carry').bytes;
  expect(carried).toMatchObject({
    source: 'unknown',
    value: stepOf('lib=psycopg2', 'final.carry').bytes.value,
  });
  expect(carried.basis).toMatch(/^at least: /);
});

it('no figure of Debian stands on Alpine', () => {
  expect(stepOf('lib=psycopg2', 'build.system').bytes.value).toBeGreaterThan(200e6);
  const system = stepOf('base=alpine&lib=psycopg2', 'build.system');
  expect(system.bytes).toMatchObject({ value: 0, source: 'unknown' });
  expect(system.seconds).toMatchObject({ value: 0, source: 'unknown' });
  expect(system.bytes.basis).toMatch(/^not known: nobody has weighed gcc, /);
});

it('sizes of packages for Alpine are those for Debian, and say so', () => {
  const { source, basis } = stepOf('base=alpine&lib=pandas', 'final.install').bytes;
  expect(source).toBe('estimated');
  expect(basis).toMatch(/^estimated: sizes for Debian, those for Alpine differ/);
});

it('every figure says where it comes from', () => {
  const basis = (id: string) => stepOf('lib=pandas', id).bytes.basis;
  expect(basis('final.base')).toMatch(/^estimated: docker-library\/repo-info, .*\d{4}-\d\d-\d\d/);
  expect(basis('final.install')).toMatch(
    /^measured for x86-64; arm64 differs\. Read from the wheels .*\d{4}-\d\d-\d\d/,
  );
  expect(basis('final.code')).toBe('exact: the files under src/, counted');
  expect(basis('final.account')).toMatch(/^measured on a Docker Engine /);
  expect(basis('final.environment')).toBe('exact: it makes no layer');
  for (const step of composed('lib=pandas&with=postgres').plan.stages.flatMap(({ steps }) => steps))
    for (const figure of [step.bytes, step.seconds]) expect(figure.basis, step.id).not.toBe('');
});

it('all that a figure says of seconds is said at one speed of the line', () => {
  const { recipe } = readLink('lib=pandas', known);
  const steps = compose(recipe, catalogue, [], 10).plan.stages.flatMap((stage) => stage.steps);
  const step = (id: string) => steps.find((each) => each.id === id);
  expect(step('final.base')?.seconds.basis).toMatch(/^estimates at 10 Mbit\/s, /);
  expect(step('final.base')?.parts.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(
    step('final.base')?.seconds.value,
  );
  const install = step('final.install');
  expect(install?.why).toContain(` uv takes ${install?.seconds.value.toFixed(1)} s, `);
});

it('what uv and a cache mount save is said by itself, beside the order', () => {
  const why = (link: string) => stepOf(link, 'final.install').why;
  const [, uv, again, pip] =
    /uv takes ([\d.]+) s, and ([\d.]+) s once everything was fetched; pip would take ([\d.]+) s\.$/.exec(
      why('lib=pandas'),
    ) ?? [];
  expect(Number(again)).toBeLessThan(Number(uv));
  expect(Number(uv)).toBeLessThan(Number(pip));
  expect(stepOf('lib=pandas', 'final.install').seconds.value.toFixed(1)).toBe(uv);
  expect(why('lib=pandas&without=cache')).toMatch(/ uv takes [\d.]+ s; pip would take [\d.]+ s\.$/);
  expect(why('lib=pandas&installer=pip')).toMatch(
    / pip takes [\d.]+ s, and [\d.]+ s once everything was fetched\.$/,
  );
  expect(why('lib=pandas&torch=cpu')).toBe(why('lib=pandas'));
});
