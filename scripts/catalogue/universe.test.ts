import { describe, expect, it } from 'vitest';
import { solve } from '../../lib/lock/solve';
import { parseRequirement, type Requirement } from '../../lib/recipe/requirement';
import { type MadeIndex, madeSource } from './made-source';
import { Universe } from './universe';

function requirements(texts: readonly string[]): Requirement[] {
  return texts.map((text) => parseRequirement(text)).filter((each) => each !== null);
}

/** A universe to which each of these choices was added and then asked for. */
async function universeOf(index: MadeIndex, ...choices: string[]) {
  const universe = new Universe({ version: '3.13', newestPatch: '3.13.15' }, madeSource(index));
  const conflicts = [];
  for (const choice of choices.map((texts) => requirements(texts.split(' ')))) {
    await universe.add(choice);
    conflicts.push(...(await universe.satisfy(choice)));
  }
  return { universe, conflicts };
}

async function releasesOf(index: MadeIndex, ...choices: string[]) {
  const { universe } = await universeOf(index, ...choices);
  return print(universe.graph.packages);
}

function print(packages: readonly { name: string; version: string }[]): string[] {
  return packages.map(({ name, version }) => `${name} ${version}`);
}

const capped = {
  ...{ 'app 2': ['lib<4'], 'app 1 9': ['lib'] },
  ...{ 'lib 4': ['new'], 'lib 3 8': ['old'], 'lib 2 20': [], 'new 1': [], 'old 2': [], 'old 1 5': [] },
};
// A lower bound on one side; the other side has no older release.
const bounded = {
  ...{ 'low 3': ['lib>=2'], 'low 2 30': ['lib>=2'], 'low 1 300': ['lib'], 'cap 1': ['lib<2'] },
  ...{ 'lib 2': [], 'lib 1 40': [] },
};

describe('a universe', () => {
  it('begins with the newest of everything that is needed', async () => {
    const universe = new Universe({ version: '3.13', newestPatch: '3.13.15' }, madeSource(capped));
    await universe.add(requirements(['app']));
    expect(print(universe.graph.packages)).toEqual(['app 2', 'lib 4', 'new 1']);
  });

  it('takes in an older release because something asks for it, and what that one needs', async () => {
    expect(await releasesOf(capped, 'app')).toEqual(['app 2', 'lib 4', 'lib 3', 'new 1', 'old 2']);
  });

  it('takes in none where the newest suits', async () => {
    expect(await releasesOf(bounded, 'low')).toEqual(['lib 2', 'low 3']);
  });

  it('takes in one that is newer than a release it has and suits as well', async () => {
    const index = { ...capped, 'old-app 1': ['lib<3'] };
    expect(await releasesOf(index, 'old-app')).toEqual(['lib 4', 'lib 2', 'new 1', 'old-app 1']);
    const both = ['app 2', 'lib 4', 'lib 3', 'lib 2', 'new 1', 'old 2', 'old-app 1'];
    expect(await releasesOf(index, 'old-app', 'app')).toEqual(both);
  });

  it('makes a library older that asks for more than its company allows', async () => {
    const alone = ['cap 1', 'lib 2', 'lib 1', 'low 3'];
    expect(await releasesOf(bounded, 'low', 'cap')).toEqual(alone);
    const { universe, conflicts } = await universeOf(bounded, 'low', 'cap', 'low cap');
    expect(conflicts).toEqual([]);
    expect(print(universe.graph.packages)).toEqual([...alone, 'low 1']);
    const solution = solve(requirements(['low', 'cap']), universe.usable);
    expect(solution.ok && print(solution.packages.map((each) => each.package))).toEqual([
      'cap 1',
      'lib 1',
      'low 1',
    ]);
  });

  it('takes in one older release where one is enough: the one that loses fewer days', async () => {
    const index = {
      ...{ 'cap 2': ['lib<2'], 'cap 1 300': ['lib'], 'low 2': ['lib>=2'], 'low 1 40': ['lib'] },
      ...{ 'lib 2': [], 'lib 1': [] },
    };
    expect(await releasesOf(index, 'cap low')).toEqual(['cap 2', 'lib 2', 'lib 1', 'low 2', 'low 1']);
  });

  it('takes in none that only agrees with those it already agreed with', async () => {
    const index = {
      ...{ 'a 3': ['lib>=2'], 'a 2 10': ['lib>=2'], 'a 1 20': ['lib'], 'b 1': ['lib<2'], 'c 1': ['lib<3'] },
      ...{ 'lib 3': [], 'lib 2': [], 'lib 1': [] },
    };
    expect(await releasesOf(index, 'a b c')).toEqual(['a 3', 'a 1', 'b 1', 'c 1', 'lib 3', 'lib 1']);
  });

  it.each([
    { what: 'its older release asks for the same', older: { 'low 1 300': ['lib>=2'] } },
    { what: 'its older release is older than 400 days', older: { 'low 1 401': ['lib'] } },
  ])('says who quarrels where $what', async ({ older }) => {
    const index = { 'low 3': ['lib>=2'], ...older, 'cap 1': ['lib<2'], 'lib 2': [], 'lib 1': [] };
    const { conflicts } = await universeOf(index, 'low cap');
    const sides = conflicts.map(({ name, demands }) => ({
      name,
      by: print(demands.flatMap(({ by }) => by ?? [])),
    }));
    expect(sides.map(({ name, by }) => ({ name, by: by.sort() }))).toEqual([
      { name: 'lib', by: ['cap 1', 'low 3'] },
    ]);
  });

  it('goes back three years with what stands farther from the choice', async () => {
    const index = (days: number) => ({
      ...{ 'app 1': ['low'], 'low 2': ['lib>=2'], [`low 1 ${days}`]: [], 'cap 1': ['lib<2'] },
      ...{ 'lib 2': [], 'lib 1': [] },
    });
    expect((await universeOf(index(1200), 'app cap')).conflicts).toEqual([]);
    expect((await universeOf(index(1201), 'app cap')).conflicts.map(({ name }) => name)).toEqual(['lib']);
  });

  it('has what an extra needs only where somebody asks for that extra', async () => {
    const index = {
      'app 1': ["lib[y]; extra == 'x'"],
      'lib 1': ["leaf; extra == 'y'", "old; extra == 'z'"],
      'leaf 1': [],
    };
    expect(await releasesOf(index, 'app lib')).toEqual(['app 1', 'lib 1']);
    expect(await releasesOf(index, 'app', 'app[x]')).toEqual(['app 1', 'leaf 1', 'lib 1']);
  });

  it('goes without what has no release for this Python', async () => {
    const index = { 'app 2': ['ghost'], 'app 1 50': ['lib'], 'lib 1': [] };
    const { universe, conflicts } = await universeOf(index, 'app');
    expect([universe.has('app'), universe.has('ghost'), conflicts]).toEqual([true, false, []]);
    expect(print(universe.graph.packages)).toEqual(['app 2', 'app 1', 'lib 1']);
    expect(universe.usable.packages.map(({ version, olderBy }) => [version, olderBy])).toEqual([
      ['1', 0],
      ['1', 0],
    ]);
  });

  it('takes in an older release where the extra of the newest one cannot be had', async () => {
    const index = {
      'app 1': ['lib[fast]'],
      ...{ 'lib 2': ["ghost; extra == 'fast'"], 'lib 1 30': ["engine; extra == 'fast'"] },
      'engine 1': [],
    };
    const { universe, conflicts } = await universeOf(index, 'app');
    expect(conflicts).toEqual([]);
    const solution = solve(requirements(['app']), universe.usable);
    expect(solution.ok && print(solution.packages.map((each) => each.package))).toEqual([
      'app 1',
      'engine 1',
      'lib 1',
    ]);
    expect(await releasesOf(index, 'lib[fast]')).toContain('lib 1');
  });

  it('takes in what an older release lacks, also where an even older one is there already', async () => {
    const index = {
      ...{ 'old 1': ['lib<2'], 'app 1': ['lib[fast]==2'] },
      ...{ 'lib 3': ["engine==3; extra == 'fast'"], 'lib 2': ["engine==2; extra == 'fast'"], 'lib 1': [] },
      ...{ 'engine 3': [], 'engine 2': [] },
    };
    const { universe, conflicts } = await universeOf(index, 'old', 'app');
    expect(conflicts).toEqual([]);
    expect(print(universe.usable.packages)).toContain('app 1');
  });
});
