import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Graphs, graphsFrom } from '@/lib/lessons/graphs';
import { labIds } from '@/lib/lessons/lab';
import { gradeOfProse } from '@/lib/lessons/reading-grade.test-tool';
import { printLink, readLink } from '@/lib/recipe/link';
import { known, snapshot } from '@/lib/testing/catalogue';
import { benches } from './benches';
import type { ResolvedPart, ResolvedSection } from './course';
import { courseFigures } from './figures';
import { buildStages, resolveCourse } from './resolve-course';

const graphOf = graphsFrom(
  JSON.parse(readFileSync(new URL('../graphs.json', import.meta.url), 'utf8')) as Graphs,
);
const course = resolveCourse(graphOf);
const images = buildStages(graphOf);
const bySection = course.sections.map((section) => [section.title, section] as const);

test('sections have addresses of their own, and none of a hatch', () => {
  const ids = course.sections.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const taken of ['base', 'run', 'install', 'copy']) expect(ids).not.toContain(taken);
});

test.for(bySection)('“%s” has text, a drawing, and no fact that nobody computes', ([, section]) => {
  const texts = textsOf(section);
  expect(texts.join('').length).toBeGreaterThan(60);
  for (const text of texts) expect(text.replace('{lab}', '')).not.toMatch(/[{}]/);
  expect(course.stages[section.stage].layers.length).toBeGreaterThan(0);
});

test.for(Object.entries(images))('the Dockerfile of “%s” builds', ([, image]) => {
  expect(image.failure).toBeNull();
});

test('only the libraries of the notebook server are of unknown weight', () => {
  const unknown = Object.entries(images).flatMap(([id, { steps }]) =>
    steps.filter(({ bytes }) => bytes === null).map(({ keyword }) => `${id} ${keyword}`),
  );
  expect(unknown).toEqual(['notebook RUN']);
});

test('the six steps are taken one after the other', () => {
  const taken = course.sections.map((section) => section.taken);
  expect(taken).toEqual([...taken].sort((a, b) => a - b));
  expect(Math.max(...taken)).toBe(course.gains.length);
  expect(gainsOf(course.sections)).toEqual(course.gains);
});

test('the ledger says what the builds come to', () => {
  const [, edit, sent, base] = course.gains;
  expect(edit).toMatchObject({ before: '11.6 s', after: '0.4 s' });
  expect(sent).toMatchObject({ before: '201 MB', after: '380 B' });
  expect(base).toMatchObject({ before: '1.1 GB', after: '126 MB' });
  for (const { before, after, figures } of course.gains) {
    expect(before).toContain(figures[0]);
    expect(after).toContain(figures[1]);
  }
});

test('a password that is ignored is in no layer', () => {
  const holds = (id: 'order' | 'ignore') =>
    images[id].steps.some(({ writes }) => writes.some(({ path }) => path === '/app/.env'));
  expect([holds('order'), holds('ignore')]).toEqual([true, false]);
});

test('bases weigh what the catalogue says', () => {
  const weights = (version: string, base: string) =>
    snapshot.pythons
      .find((python) => python.version === version)
      ?.bases.find((each) => each.base === base)
      ?.layers.map(({ stored }) => stored);
  const bases = {
    '3.7.4': ['3.7', 'full'],
    '3.13': ['3.13', 'full'],
    '3.13-slim': ['3.13', 'slim'],
  } as const;
  for (const [tag, [version, base]] of Object.entries(bases)) {
    const layers = weights(version, base) ?? [];
    const { bytes, layers: count } = courseFigures.bases[`python:${tag as keyof typeof bases}`];
    expect(bytes).toBe(layers.reduce((sum, each) => sum + each, 0));
    expect(count).toBe(layers.length);
  }
});

test('every diff is one between the files of two stages', () => {
  for (const part of partsOf('diff')) expect(part.lines.some(({ mark }) => mark === 'new')).toBe(true);
  expect(benches.stop.dockerfile).toContain('CMD ["gunicorn", "--bind", "0.0.0.0:5000", "app:app"]');
});

test('links into the composer are recipes as it prints them itself', () => {
  const links = partsOf('links').flatMap((part) => part.links.map(({ href }) => href));
  const recipes = links.filter((href) => href.startsWith('/?'));
  expect(recipes).toHaveLength(2);
  for (const href of recipes) {
    const { recipe, problems } = readLink(href.slice(1), known);
    expect(problems).toEqual([]);
    expect(`/?${printLink(recipe)}`).toBe(href);
  }
  for (const href of links.filter((each) => !each.startsWith('/?')))
    expect(labIds.map((id) => `/learn/${id}`)).toContain(href);
});

test('the eight instructions are the lines of the file that is drawn', () => {
  const lines = partsOf('instructions').flatMap(({ instructions }) =>
    instructions.map(({ keyword, line }) => `${keyword} ${line}`),
  );
  expect(`${lines.join('\n')}\n`).toBe(benches.eight.dockerfile);
});

test('the course reads at grade 9 or below', () => {
  expect(gradeOfProse(course.sections.flatMap(textsOf))).toBeLessThanOrEqual(9);
});

function partsOf<Kind extends ResolvedPart['kind']>(kind: Kind) {
  return course.sections.flatMap(({ parts }) =>
    parts.filter((part): part is Extract<ResolvedPart, { kind: Kind }> => part.kind === kind),
  );
}

function gainsOf(sections: readonly ResolvedSection[]) {
  return sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'gain' ? [part.gain] : [])));
}

function textsOf({ title, parts }: ResolvedSection): string[] {
  return [`${title}.`, ...parts.flatMap(textsOfPart)];
}

function textsOfPart(part: ResolvedPart): string[] {
  switch (part.kind) {
    case 'text':
    case 'lab':
      return [part.text];
    case 'systems':
      return part.systems.map(({ text }) => text);
    case 'instructions':
      return part.instructions.map(({ text }) => text);
    default:
      return [];
  }
}
