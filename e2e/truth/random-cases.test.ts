import { expect, test } from 'vitest';
import { cases } from './every-case';
import { randomCases } from './random-cases';

const random = randomCases();
const dockerfiles = random.flatMap(({ builds }) => builds.map(({ dockerfile }) => dockerfile));
const rules = random.map(({ rule }) => rule).join(' ');

test('the same cases in every run', () => {
  expect(randomCases()).toEqual(random);
});

test('at least two hundred builds come after a change', () => {
  expect(random.reduce((sum, { builds }) => sum + builds.length - 1, 0)).toBeGreaterThanOrEqual(200);
});

test('no two cases share a name, those written by hand included', () => {
  const names = [...cases, ...random].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('every stage starts with a step that no other case has', () => {
  for (const text of dockerfiles) {
    const lines = text.split('\n');
    const starts = lines.flatMap((line, index) => (line.startsWith('FROM ') ? [lines[index + 1]] : []));
    expect(starts.length).toBeGreaterThan(0);
    for (const line of starts) expect(line).toContain('RUN : @M@');
    expect(new Set(starts).size).toBe(starts.length);
  }
});

test('both orders, both installers, one stage and two', () => {
  for (const word of ['plan order', 'naive order']) expect(rules).toContain(word);
  for (const word of ['uv pip install', '\n    pip install', 'COPY --from=0'])
    expect(dockerfiles.some((text) => text.includes(word))).toBe(true);
  expect(dockerfiles.some((text) => !text.includes('COPY --from=0'))).toBe(true);
});

test.for([
  ['edit a file', 'add src/', 'delete a file', 'rename a file', 'touch everything', 'chmod '],
  ['.dockerignore', 'requirements.txt', 'require an older', 'no longer require'],
  ['another port', 'turn user', 'turn bytecode', 'turn health', 'turn cache', 'the other installer'],
  ['redis', 'be a ', 'the other base', 'Python 3.'],
  ['--no-cache;', '--no-cache-filter copied', '--build-arg COLOUR=blue', 'build 1 again'],
  ['insert “ENV', 'insert “ARG', 'insert “LABEL', 'swap two steps'],
])('there is a change of each kind: %s', (kinds) => {
  for (const kind of kinds) expect(rules).toContain(kind);
});

test('hashes of libraries are asked for nowhere', () => {
  const files = random.flatMap(({ builds }) => builds.flatMap((build) => Object.values(build.files)));
  expect(JSON.stringify([files, dockerfiles])).not.toMatch(/--hash|--require-hashes/);
});
