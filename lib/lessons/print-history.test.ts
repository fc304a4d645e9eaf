import { expect, test } from 'vitest';
import type { BuiltStep } from './built-image';
import { printHistory } from './print-history';

/** As an engine listed them on 2026-11-24, without the times. */
const listed = [
  ['its ID', 'CMD ["app.py"]', '0B'],
  ['<missing>', 'ENTRYPOINT ["python"]', '0B'],
  ['<missing>', 'LABEL org.example=lab', '0B'],
  ['<missing>', 'USER 1000', '0B'],
  ['<missing>', 'EXPOSE [5000/tcp]', '0B'],
  ['<missing>', 'RUN /bin/sh -c pip install --no-cache-dir fl…', '4.77MB'],
  ['<missing>', 'RUN /bin/sh -c echo hello > hello.txt # buil…', '6B'],
  ['<missing>', 'RUN /bin/sh -c true # buildkit', '0B'],
  ['<missing>', 'COPY app.py . # buildkit', '154B'],
  ['<missing>', 'WORKDIR /app', '0B'],
  ['<missing>', 'ENV LAB=layers', '0B'],
  ['<missing>', '', '234MB'],
];

const steps = [
  step('FROM', 'python:3.13', 'base', 234_298_074),
  step('ENV', 'LAB=layers', 'config'),
  step('WORKDIR', '/app', 'run'),
  step('COPY', 'app.py .', 'copy', 154),
  step('RUN', 'true', 'run'),
  step('RUN', 'echo hello > hello.txt', 'run', 6),
  step('RUN', 'pip install --no-cache-dir flask==3.1.2', 'install', 4_765_030),
  step('EXPOSE', '5000', 'config'),
  step('USER', '1000', 'config'),
  step('LABEL', 'org.example=lab', 'config'),
  step('ENTRYPOINT', '["python"]', 'config'),
  step('CMD', '["app.py"]', 'config'),
];

test('an image is listed as docker history lists it: newest first, each row cut at 45 characters', () => {
  expect(rowsOf(steps)).toEqual(listed);
});

test.for([
  [0, '0B'],
  [999, '999B'],
  [1540, '1.54kB'],
  [104_857_600, '105MB'],
  [2_500_000_000, '2.5GB'],
  [null, '?'],
] as const)('%s bytes are printed as %s', ([bytes, size]) => {
  expect(rowsOf([step('RUN', 'true', 'run', bytes)])[0]?.[2]).toBe(size);
});

test('a RUN without a shell is listed without one', () => {
  expect(rowsOf([step('RUN', '["pip", "check"]', 'run')])[0]?.[1]).toBe('RUN pip check # buildkit');
  expect(rowsOf([step('RUN', '[ -f app.py ]', 'run')])[0]?.[1]).toBe(
    'RUN /bin/sh -c [ -f app.py ] # buildkit',
  );
});

function step(
  keyword: string,
  argument: string,
  kind: BuiltStep['kind'],
  bytes: number | null = 0,
): BuiltStep {
  const fresh = { seconds: 0, state: 'built', cause: null, same: null, writes: [], hides: [] } as const;
  return { ...fresh, line: 1, keyword, argument, kind, bytes, layers: kind === 'config' ? 0 : 1 };
}

function rowsOf(given: readonly BuiltStep[]): string[][] {
  const image = {
    seconds: 0,
    isAtLeast: false,
    grows: 0,
    layers: 0,
    sent: [],
    folder: 0,
    downloads: 0,
    fromMount: 0,
  };
  return printHistory({ ...image, steps: given, failure: null }).map((row) => Object.values(row));
}
