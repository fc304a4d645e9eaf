import { runInNewContext } from 'node:vm';
import { beforeAll, expect, test } from 'vitest';
import { startersPath } from '@/lib/starter/starters-path';
import { fetchForLink } from './first-paint';
import { readInitialCatalogue } from './initial-catalogue';

let script: string;

beforeAll(async () => {
  script = fetchForLink(await readInitialCatalogue());
});

test.each([
  ['', []],
  ['?lib=pandas', []],
  ['?python=3.13.2&at=2026-11', []],
  ['?python=3.12.4', ['/catalogue/2026-11/graph-3.12.json']],
  ['?at=2026-10', ['/catalogue/2026-10/index.json', '/catalogue/2026-10/graph-3.13.json']],
  ['?app=streamlit', [startersPath]],
  ['?with=redis&python=3.12', [startersPath, '/catalogue/2026-11/graph-3.12.json']],
  ['?at=../../x', []],
  ['?python=3.99', []],
  ['?python=__proto__&at=constructor', []],
])('for the link “%s” it fetches %j', (search, fetched) => {
  const links: { href?: string }[] = [];
  const document = {
    createElement: () => ({}),
    head: { appendChild: (link: { href?: string }) => links.push(link) },
  };
  runInNewContext(script, { location: { search }, document, URLSearchParams });
  expect(links.map(({ href }) => href)).toEqual(fetched);
});
