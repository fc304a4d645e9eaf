import { expect, test } from 'vitest';
import { dockerfileLines } from './dockerfile-lines';

test.for([
  ['FROM python:3.13\n', [{ lines: [1, 1], keyword: 'FROM', argument: 'python:3.13' }]],
  ['run  echo hi', [{ lines: [1, 1], keyword: 'RUN', argument: 'echo hi' }]],
  ['\n# a comment\n  \nCOPY . .\n', [{ lines: [4, 4], keyword: 'COPY', argument: '. .' }]],
  ['RUN a \\\n  && b\n', [{ lines: [1, 2], keyword: 'RUN', argument: 'a && b' }]],
  ['RUN a \\\n# between\n\n  && b\n', [{ lines: [1, 4], keyword: 'RUN', argument: 'a && b' }]],
  ['RUN a \\', [{ lines: [1, 1], keyword: 'RUN', argument: 'a' }]],
  ['COPY --from=x --chown=1 a b', [{ lines: [1, 1], keyword: 'COPY', argument: 'a b' }]],
  ['RUN pip --version', [{ lines: [1, 1], keyword: 'RUN', argument: 'pip --version' }]],
  ['CMD', [{ lines: [1, 1], keyword: 'CMD', argument: '' }]],
  ['', []],
] as const)('%j stands where it is written', ([text, expected]) => {
  expect(dockerfileLines(text)).toEqual(expected);
});
