import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Frontend, Lines } from '@/buildkit/frontend';
import { openInNode } from '@/buildkit/open-in-node';
import { checkCases, unlikeOlderFrontends } from '@/buildkit/testing/check-cases';
import { syntaxDirective } from '@/lib/dockerfile/print';
import { composeExample, exampleNames } from '@/lib/testing/examples';
import { hasImage, missingImage, run } from './docker';
import { baseImagesOf, imagesOf } from './images-of';
import { scratchFolder } from './scratch-context';

/** What a check says of a Dockerfile, by whomever. */
type Checked = {
  findings: { rule: string; message: string; lines: readonly Lines[] }[];
  error: { message: string; lines: readonly Lines[] } | null;
};

type Located = { location: { ranges?: { start: { line: number }; end: { line: number } }[] } };
type Answer = {
  warnings: (Located & { ruleName: string; detail: string })[] | null;
  buildError?: Located & { message: string };
};

let frontend: Frontend;

beforeAll(async () => {
  frontend = await openInNode();
});

test.for(Object.entries(checkCases))(
  'the findings of “%s” are those of docker build --check',
  async ([name, dockerfile], { skip }) => {
    const reason = unlikeOlderFrontends[name];
    skip(reason !== undefined, reason ?? '');
    expect(await checkHere(dockerfile)).toEqual(await checkByDocker(dockerfile, ''));
  },
);

test.for(exampleNames())(
  'the findings of the example %s are those of docker build --check',
  async (name, { skip }) => {
    const { plan, dockerfile, files } = composeExample(name);
    const missing = await missingImage([syntaxDirective.replace('# syntax=', ''), standIn]);
    skip(missing !== null, missing ?? '');
    const dockerignore = files.find(({ path }) => path === '.dockerignore')?.text ?? '';
    const flags = await replaceAbsent([...baseImagesOf(plan), ...imagesOf(plan).slice(1)]);
    const here = await checkHere(dockerfile.text, dockerignore);
    expect(here).toEqual(await checkByDocker(dockerfile.text, dockerignore, flags));
  },
);

/** A check reads an image's config only, and every Debian with Python has the same. */
const standIn = 'python:3.13-slim-trixie';

async function replaceAbsent(images: readonly string[]): Promise<string[]> {
  const flags: string[] = [];
  for (const image of new Set(images))
    if (!(await hasImage(image))) flags.push('--build-context', `${image}=docker-image://${standIn}`);
  return flags;
}

async function checkHere(dockerfile: string, dockerignore = ''): Promise<Checked> {
  const { findings, checkError } = await frontend.convert({ dockerfile, dockerignore });
  return {
    findings: inOrder(findings.map(({ rule, message, lines }) => ({ rule, message, lines }))),
    error: checkError,
  };
}

async function checkByDocker(
  dockerfile: string,
  dockerignore: string,
  flags: readonly string[] = [],
): Promise<Checked> {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'Dockerfile'), dockerfile);
  writeFileSync(join(folder, '.dockerignore'), dockerignore);
  const args = ['buildx', 'build', '--call=check,format=json', ...flags, folder];
  const { stdout, stderr } = await run('docker', args);
  if (!stdout.startsWith('{')) throw new Error(stderr.slice(-4000));
  const { warnings, buildError } = JSON.parse(stdout) as Answer;
  return {
    findings: inOrder(
      (warnings ?? []).map((each) => ({ rule: each.ruleName, message: each.detail, lines: linesOf(each) })),
    ),
    error: buildError ? { message: buildError.message, lines: linesOf(buildError) } : null,
  };
}

function linesOf({ location }: Located): Lines[] {
  return (location.ranges ?? []).map(({ start, end }) => [start.line, end.line]);
}

/** Some rules of the engine give their findings in another order each time. */
function inOrder(findings: Checked['findings']): Checked['findings'] {
  const key = ({ rule, message, lines }: Checked['findings'][number]) =>
    JSON.stringify([lines, rule, message]);
  return findings.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
