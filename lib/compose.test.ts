import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { arbitraryRecipe } from '@/lib/testing/arbitrary-recipe';
import type { WhatIf } from './cache/what-if';
import { compose } from './compose';
import type { Composition } from './composition';
import { type LineSpeed, lineSpeeds } from './plan/line-speed';
import type { Step } from './plan/plan';
import { readLink } from './recipe/link';
import { defaultRecipe, type Recipe } from './recipe/recipe';
import { scenarioIds } from './recipe/scenarios';
import { catalogueFor, known, loadCatalogue, noStarters, snapshot } from './testing/catalogue';
import { composeExample, exampleNames, examplesFolder } from './testing/examples';

const pythons = ['3.7.4', '3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.13.2', '3.14'];
const libraries = [...snapshot.libraries.map(({ name }) => name), 'click', 'private-library'];
const everything = loadCatalogue(...snapshot.pythons.map(({ version }) => version));
const recipes = arbitraryRecipe(libraries, pythons);

describe.each(exampleNames())('example %s', (name) => {
  const context = join(examplesFolder, name, 'context');

  it('is composed as it is committed, byte for byte', () => {
    const committed = readdirSync(context, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(context.length + 1))
      .sort();
    const { files } = composeExample(name);
    expect(files.map(({ path }) => path).sort()).toEqual(committed);
    for (const { path, text } of files) expect(text, path).toBe(readFileSync(join(context, path), 'utf8'));
  });
});

describe('compose', () => {
  it('gives the same bytes for the same recipe', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        expect(compose(recipe, everything)).toEqual(compose(structuredClone(recipe), everything));
      }),
      { numRuns: 50 },
    );
  });

  it('has one answer to how long a first build takes', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const { totals, whatIfs } = compose(recipe, everything);
        expect(totals.buildSeconds).toBe(whatIfs.first.seconds);
      }),
      { numRuns: 50 },
    );
  });

  it('needs nothing but the snapshot to show a Dockerfile, and says what is missing', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const nothing = { graphs: {}, hashes: {}, descriptions: null, starters: noStarters };
        const composition = compose(recipe, { snapshot, ...nothing });
        expect(composition.missing).toEqual(expect.arrayContaining(['graph', 'starters']));
        expect(composition.dockerfile.text).toMatch(/^# syntax=docker\/dockerfile:1\n/);
      }),
      { numRuns: 50 },
    );
  });

  it('writes YAML that says what was meant', () => {
    const recipe: Recipe = { ...defaultRecipe, name: '0', services: ['postgres', 'redis'] };
    const yaml = compose(recipe, catalogueFor(recipe)).files.find(({ path }) => path === 'compose.yaml');
    const document = parseYaml(yaml?.text ?? '') as {
      name: unknown;
      services: Record<string, { image: unknown }>;
    };
    expect(document.name).toBe('0');
    expect(document.services.app?.image).toBe('0:latest');
    expect(Object.keys(document.services)).toEqual(['app', 'postgres', 'redis']);
  });

  it('knows what every step of its own plans is for, and says why it stands there', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const steps = compose(recipe, everything).plan.stages.flatMap((stage) => stage.steps);
        expect(steps.filter(({ role }) => role === 'other')).toEqual([]);
        for (const { why } of steps) expect(why).toMatch(/^[A-Z].*\.$/);
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps lock and installer out of every layer', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const final = compose(recipe, everything).plan.stages.at(-1)?.steps ?? [];
        const copied = final.flatMap(({ instruction }) =>
          instruction.keyword === 'COPY' ? instruction.sources : [],
        );
        expect(copied.filter((source) => source !== 'src/' && source !== '/opt/venv')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('has a build stage only where something must be compiled, and carries only the result', () => {
    const stagesOf = (link: string) => {
      const { recipe } = readLink(link, known);
      return compose(recipe, catalogueFor(recipe)).plan.stages.map(({ name }) => name);
    };
    expect(stagesOf('lib=pandas')).toEqual([null]);
    expect(stagesOf('lib=psycopg2')).toEqual(['build', null]);
    expect(stagesOf('lib=psycopg2&base=full')).toEqual([null]);
    expect(stagesOf('with=postgres')).toEqual([null]);
  });

  it('sends nothing to the builder but code and lock', () => {
    const { files } = compose(defaultRecipe, catalogueFor(defaultRecipe));
    const ignore = files.find(({ path }) => path === '.dockerignore')?.text.split('\n') ?? [];
    expect(ignore.filter((line) => line !== '' && !line.startsWith('#')).slice(0, 3)).toEqual([
      '*',
      '!requirements.txt',
      '!src',
    ]);
  });
});

describe('the speed of the line', () => {
  const links = [
    '',
    'lib=pandas,scikit-learn',
    'lib=psycopg2&with=postgres',
    'app=jupyter&lib=numpy',
    'app=fastapi&installer=pip&without=cache',
    'app=script&base=alpine&lib=lightgbm,nobody-knows',
    'app=streamlit&python=3.12',
  ];

  it.each(links)('changes seconds and no file: ?%s', (link) => {
    const { recipe } = readLink(link, known);
    const [slow, fast] = [composeAt(recipe, 10), composeAt(recipe, 1000)];
    expect(slow.files).toEqual(fast.files);
    expect(slow.commands).toEqual(fast.commands);
    expect(slow.problems).toEqual(fast.problems);
    expect(slow.totals.buildSeconds).toBeGreaterThan(fast.totals.buildSeconds);
    expect(slow.totals.imageBytes).toBe(fast.totals.imageBytes);
  });

  it('a faster line makes no step slower, in no what-if', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const compositions = lineSpeeds.map((lineSpeed) => composeAt(recipe, lineSpeed));
        expect(compositions.map(({ lineSpeed }) => lineSpeed)).toEqual(lineSpeeds);
        for (const [index, faster] of compositions.slice(1).entries())
          expectNoSlower(compositions[index] as Composition, faster);
      }),
      { numRuns: 20 },
    );
  });

  function composeAt(recipe: Recipe, lineSpeed: LineSpeed): Composition {
    return compose(recipe, everything, [], lineSpeed);
  }

  function expectNoSlower(slow: Composition, fast: Composition): void {
    const [before, after] = [secondsOf(slow), secondsOf(fast)];
    expect(after.map(([what]) => what)).toEqual(before.map(([what]) => what));
    for (const [index, [what, seconds]] of after.entries())
      expect(seconds, what).toBeLessThanOrEqual(before[index]?.[1] ?? Number.NaN);
  }

  /** Of every part, step and result, with and without a change, in both orders. */
  function secondsOf({ plan, naive, totals, whatIfs }: Composition): [string, number][] {
    return [
      ['a first build', totals.buildSeconds],
      ...[plan, naive].flatMap(({ stages }) => stages.flatMap(({ steps }) => steps.flatMap(secondsOfStep))),
      ...scenarioIds.flatMap((id) => secondsOfWhatIf(whatIfs[id])),
    ];
  }

  function secondsOfStep({ id, seconds, parts }: Step): [string, number][] {
    return [
      [id, seconds.value],
      ...parts.map((part): [string, number] => [`${id} ${part.name}`, part.seconds]),
    ];
  }

  function secondsOfWhatIf({ id, seconds, fates, naive }: WhatIf): [string, number][] {
    const all = [...Object.entries(fates), ...Object.entries(naive.fates)];
    return [
      [id, seconds],
      [`${id}, naive`, naive.seconds],
      ...all.flatMap(([stepId, fate]): [string, number][] => [
        [`${id} ${stepId}`, fate.seconds],
        [`${id} ${stepId} saves`, fate.saves ?? 0],
      ]),
    ];
  }
});

describe('the first example of the course', () => {
  it.each(['3.13', '3.7.4'])('comes out right on Python %s', (python) => {
    const { recipe } = readLink(`name=docker_flask&python=${python}&installer=pip&port=5000`, known);
    const { commands, lock, dockerfile, problems } = compose(recipe, catalogueFor(recipe));
    const lines = commands.flatMap((group) => group.commands.map(({ line }) => line));
    expect(lines.slice(0, 2)).toEqual([
      'docker build -t docker_flask:latest .',
      'docker run -d -p 5000:5000 docker_flask:latest',
    ]);
    expect(lock.unlocked).toEqual([]);
    expect(dockerfile.text).toContain('"0.0.0.0:5000"');
    expect(problems.map(({ kind }) => kind)).toEqual(
      python === '3.13' ? [] : ['end-of-life', 'exact-release'],
    );
  });

  it('says since when Python 3.7 has no fixes and offers the nearest that has', () => {
    const { recipe } = readLink('python=3.7.4', known);
    const [problem] = compose({ ...recipe, installer: 'pip' }, catalogueFor(recipe)).problems;
    expect(problem?.message).toContain('2023-06');
    expect(problem?.fixes.map(({ label, recipe: fixed }) => [label, fixed.python])).toEqual([
      ['Use Python 3.11', '3.11'],
    ]);
  });
});
