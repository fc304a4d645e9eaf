import { beforeAll, expect, test } from 'vitest';
import type { Frontend } from '@/buildkit/frontend';
import { openInNode } from '@/buildkit/open-in-node';
import { simulateBuilds } from '@/scripts/simulate/simulate-builds';
import { themes } from '../truth/every-case';
import { randomCases } from '../truth/random-cases';
import { proveAnew } from '../truth/run-cases';
import { missingImage } from './docker';
import { scratchFolder } from './scratch-context';

/** What every theme shows most of; `npm run truth` asks for all of it. */
const samples: Readonly<Record<keyof typeof themes, readonly string[]>> = {
  copyContent: ['copy-content', 'copy-other-file-edited', 'copy-mode-664', 'copy-all-renamed'],
  copyPaths: [
    'paths-renamed-on-disk',
    'paths-dest-relative',
    'paths-wildcard-false-hit',
    'paths-chown-names',
  ],
  ignored: ['ignore-comment', 'ignore-exception-edited', 'ignore-everything-but', 'ignore-double-star'],
  added: ['add-tar-inner-times', 'add-tar-and-copy', 'add-plain-and-copy'],
  text: ['text-comment-in-continued', 'text-heredoc-delimiter', 'text-json-and-shell', 'text-crlf'],
  variables: [
    'env-order',
    'env-in-copy-same-text',
    'arg-global-again',
    'arg-of-parent-stage',
    'arg-composed-naive',
  ],
  settings: ['set-config-healthcheck', 'set-user-after', 'set-workdir-relative', 'set-onbuild-same'],
  stageGraphs: ['stage-same-bytes', 'stage-chain-of-three', 'stage-base-renamed', 'stage-tar'],
  mounts: ['mount-bind-renamed', 'mount-stage-root-other', 'mount-cache-id', 'mount-secret-value'],
  buildFlags: ['flag-no-cache', 'flag-no-cache-filter', 'flag-add-host-address', 'turn-key-set'],
  realLife: ['python-compileall-hash', 'real-pip-code', 'real-uv-readme', 'real-poetry-tests'],
};

const [random] = randomCases();
const sample = Object.entries(samples).flatMap(([theme, names]) =>
  names.map((name) => {
    const found = themes[theme as keyof typeof themes].find((each) => each.name === name);
    if (!found) throw new Error(`${theme} has no ${name}`);
    return found;
  }),
);

let frontend: Frontend;

beforeAll(async () => {
  frontend = await openInNode();
});

test.for(random ? [...sample, random] : sample)(
  'the simulator foresees what the engine does in $name',
  async (truthCase, { skip }) => {
    const missing = await missingImage(imagesIn(truthCase.builds.map(({ dockerfile }) => dockerfile)));
    skip(missing !== null, missing ?? '');
    const pages = await proveAnew(scratchFolder(), truthCase, (file) => simulateBuilds(file, frontend));
    expect(pages.join('\n\n')).toBe('');
  },
);

/** Names with a tag, wherever a Dockerfile starts from them or takes a file from them. */
function imagesIn(dockerfiles: readonly string[]): string[] {
  const names = dockerfiles.flatMap(
    (text) => text.match(/(?<=^FROM (?:--\S+ )?|from=|syntax=)[^\s,$]+:[\w.-]+/gm) ?? [],
  );
  return [...new Set(names)];
}
