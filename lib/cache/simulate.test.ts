import { describe, expect, it, test } from 'vitest';
import { compose } from '@/lib/compose';
import { layGround } from '@/lib/groundwork';
import { readLink } from '@/lib/recipe/link';
import { type ScenarioId, scenarioIds } from '@/lib/recipe/scenarios';
import { formatPrice } from '@/lib/strata/format-total';
import { catalogueFor, known, loadCatalogue } from '@/lib/testing/catalogue';
import { hasUnknownSeconds } from './critical-path';
import { type Build, simulateCache } from './simulate';

function ask(link: string, scenario: ScenarioId) {
  const { recipe } = readLink(link, known);
  const whatIf = compose(recipe, catalogueFor(recipe)).whatIfs[scenario];
  const rebuilt = Object.entries(whatIf.fates).flatMap(([id, { state }]) =>
    state === 'rebuilt' ? [id] : [],
  );
  return { whatIf, rebuilt };
}

const configOnTop = ['final.user', 'final.port', 'final.health', 'final.command'];

describe('what if', () => {
  it('nothing changes: everything is reused and costs nothing', () => {
    const { whatIf, rebuilt } = ask('lib=pandas', 'nothing');
    expect(rebuilt).toEqual([]);
    expect(whatIf).toMatchObject({ seconds: 0, break: null, naive: { seconds: 0 } });
  });

  it('it is the first build: every step is built, and nothing breaks', () => {
    const { whatIf } = ask('lib=pandas', 'first');
    expect(new Set(Object.values(whatIf.fates).map(({ state }) => state))).toEqual(new Set(['built']));
    expect(whatIf.break).toBeNull();
    expect(whatIf.seconds).toBeGreaterThan(1);
  });

  it('app.py is edited: the code and what stands on it, while the naive order installs again', () => {
    const { whatIf, rebuilt } = ask('lib=pandas', 'edit');
    expect(rebuilt).toEqual(['final.code', 'final.compile', ...configOnTop]);
    expect(whatIf.break).toEqual({ stepId: 'final.code', because: 'app.py changed' });
    expect(whatIf.summary.detail).toBe('2 of 5 layers rebuilt');
    expect(whatIf.naive.fates['final.install']?.state).toBe('rebuilt');
    expect(whatIf.naive.seconds).toBeGreaterThan(whatIf.seconds);
  });

  it('a library is added: the install step, and only what is new is fetched', () => {
    const { whatIf, rebuilt } = ask('lib=pandas', 'library');
    expect(rebuilt[0]).toBe('final.install');
    expect(whatIf.label).toBe('add polars');
    const first = ask('lib=pandas,polars', 'first').whatIf.fates['final.install']?.seconds ?? 0;
    expect(whatIf.fates['final.install']?.seconds).toBeLessThan(first);
  });

  it('a library is added: the code stays as it is, and its layer as large', () => {
    const code = (scenario: ScenarioId) =>
      ask('lib=pandas', scenario)
        .whatIf.plan.stages.at(-1)
        ?.steps.find(({ id }) => id === 'final.code')?.bytes;
    expect(code('library')).toEqual(code('first'));
  });

  it('what is reused would take what the naive order rebuilds it in', () => {
    const { whatIf } = ask('lib=pandas', 'edit');
    expect(whatIf.fates['final.install']?.saves).toBe(whatIf.naive.fates['final.install']?.seconds);
  });

  it('what nobody has weighed makes a saving “at least”', () => {
    expect(ask('lib=pandas,nobody-knows', 'edit').whatIf.summary.saving).toMatch(
      /^saves at least [\d.]+ s each time/,
    );
    expect(ask('lib=pandas', 'edit').whatIf.summary.saving).toMatch(/^saves [\d.]+ s each time/);
    expect(ask('lib=pandas,nobody-knows', 'library').whatIf.summary.saving).toBe('');
  });

  it('a build that stops has no price, no saving and no break in the cache', () => {
    for (const id of scenarioIds) {
      const { whatIf } = ask('base=alpine&lib=pandas,scikit-learn', id);
      expect(whatIf).toMatchObject({ stopsAt: 'scikit-learn', break: null, summary: { saving: '' } });
      expect(formatPrice(whatIf)).toBe('stops');
      expect(hasUnknownSeconds(whatIf.plan, whatIf.fates)).toBe(true);
      const install = whatIf.plan.stages[0]?.steps.find((step) => step.role === 'install');
      expect(install?.bytes).toMatchObject({
        value: 0,
        source: 'unknown',
        basis: expect.stringContaining('stops at scikit-learn'),
      });
    }
  });

  it('a library is added without a cache mount: everything is fetched again', () => {
    const { whatIf } = ask('lib=pandas&without=cache', 'library');
    const first = ask('lib=pandas,polars&without=cache', 'first').whatIf.fates['final.install']?.seconds;
    expect(whatIf.fates['final.install']?.seconds).toBe(first);
  });

  it.each(['', 'python=3.14', 'lib=psycopg2'])('Python is bumped (%s): every layer is rebuilt', (link) => {
    const { whatIf } = ask(link, 'python');
    expect(new Set(Object.values(whatIf.fates).map(({ state }) => state))).toEqual(new Set(['rebuilt']));
    expect(new Set(Object.values(whatIf.naive.fates).map(({ state }) => state))).toEqual(
      new Set(['rebuilt']),
    );
  });

  it('Python is bumped within one release of Debian: its layer is there already', () => {
    const { whatIf } = ask('python=3.12', 'python');
    const first = ask('python=3.13', 'first').whatIf;
    expect(whatIf.fates['final.base']).toMatchObject({ state: 'rebuilt', sharedLayers: 1 });
    expect(whatIf.seconds).toBeLessThan(first.seconds - 2);
    expect(whatIf.summary.detail).toBe('5 of 5 layers rebuilt');
    // Of Debian 12 and 13 nothing is shared, nor is it known of the next release under the same tag.
    expect(ask('python=3.8', 'python').whatIf.fates['final.base']).toMatchObject({ sharedLayers: 0 });
    expect(ask('python=3.14', 'python').whatIf.fates['final.base']).toMatchObject({ sharedLayers: 0 });
  });

  it('code is edited beside a build stage: the stage is not touched', () => {
    const { rebuilt } = ask('lib=psycopg2', 'edit');
    expect(rebuilt.filter((id) => id.startsWith('build.'))).toEqual([]);
  });

  it('a library is added to a build stage: the copy of its result is new, the steps below it are not', () => {
    const { whatIf, rebuilt } = ask('lib=psycopg2', 'library');
    expect(rebuilt).toContain('build.install');
    expect(rebuilt).toContain('final.carry');
    expect(whatIf.fates['final.system']?.state).toBe('reused');
    expect(whatIf.break?.stepId).toBe('final.carry');
  });

  it('a build stage and the final one are built at the same time: only the slower one counts', () => {
    const { whatIf } = ask('lib=psycopg2', 'first');
    const sum = Object.values(whatIf.fates).reduce((total, { seconds }) => total + seconds, 0);
    expect(whatIf.seconds).toBeLessThan(sum);
    const below = ['final.base', 'final.system', 'final.account'];
    const skipped = below.reduce((total, id) => total + (whatIf.fates[id]?.seconds ?? 0), 0);
    const rest = whatIf.fates['final.directory']?.seconds ?? 0;
    expect(whatIf.seconds).toBeCloseTo(sum - skipped - rest, 6);
  });

  it('asks without a graph too', () => {
    const { recipe } = readLink('lib=pandas', known);
    const bare = { ...loadCatalogue(), graphs: {}, hashes: {} };
    expect(compose(recipe, bare).whatIfs.edit.break?.stepId).toBe('final.code');
    expect(compose(recipe, bare).missing).toContain('graph');
  });
});

test.for(['uv', 'pip'])(
  'without cache mounts %s gives the same libraries, so what copies them is reused',
  (installer) => {
    const buildOf = (query: string): Build => {
      const { recipe } = readLink(`lib=psycopg2&installer=${installer}${query}`, known);
      const { plan, facts, libraryLines } = layGround(recipe, catalogueFor(recipe));
      return { plan, facts, contents: libraryLines };
    };
    const fates = simulateCache(buildOf(''), buildOf('&without=cache'));
    expect(fates['build.install']).toMatchObject({ state: 'rebuilt', because: 'RUN changed' });
    expect(fates['final.carry']?.state).toBe('reused');
  },
);
