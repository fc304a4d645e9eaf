import { beforeAll, expect, test } from 'vitest';
import type { Conversion, Frontend } from '@/buildkit/frontend';
import { openInNode } from '@/buildkit/open-in-node';
import { remarksOf } from './remarks-of';

let frontend: Frontend;

beforeAll(async () => {
  frontend = await openInNode();
});

const read = async (dockerfile: string, dockerignore = '') =>
  remarksOf(await frontend.convert({ dockerfile, dockerignore }));

test('a finding has its line, its sentence and the page of its rule', async () => {
  expect(await read('FROM python:3.13\nCMD python app.py\n')).toEqual([
    {
      rule: 'JSONArgsRecommended',
      message: expect.stringMatching(/^JSON arguments recommended for CMD/),
      page: 'https://docs.docker.com/go/dockerfile/rule/json-args-recommended/',
      line: 2,
    },
  ]);
});

test('what stops the build and its check is told once, with its line', async () => {
  expect(await read('FROM python:3.13\nRUM true\n')).toEqual([
    {
      rule: null,
      message: 'dockerfile parse error on line 2: unknown instruction: RUM (did you mean RUN?)',
      page: null,
      line: 2,
    },
  ]);
});

test('a copy of what .dockerignore leaves out is found', async () => {
  const remarks = await read('FROM python:3.13\nCOPY .env /app/\n', '.env\n');
  expect(remarks.map(({ rule, line }) => [rule, line])).toEqual([['CopyIgnoredFile', 2]]);
});

test('nothing to object to is no remark', async () => {
  expect(await read('FROM python:3.13\nCMD ["python"]\n')).toEqual([]);
});

test('only an address of docs.docker.com is a page', () => {
  const pageOf = (url: string) =>
    remarksOf({
      error: null,
      checkError: null,
      findings: [{ rule: 'Rule', message: 'Sentence.', description: '', url, lines: [] }],
    } as unknown as Conversion)[0]?.page;
  expect(pageOf('https://docs.docker.com/go/rule/')).toBe('https://docs.docker.com/go/rule/');
  for (const url of [
    '',
    'http://docs.docker.com/',
    'https://docs.docker.com.evil.test/',
    'javascript:alert(1)',
  ])
    expect(pageOf(url), url).toBeNull();
});
