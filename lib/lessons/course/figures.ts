import type { Figures, RunFigure } from '@/lib/lessons/figures';
import { costModel } from '@/lib/plan/cost';
import { measured } from '@/lib/plan/measured';

type CourseRun = RunFigure & { isEstimate?: true };

const pip = 'pip install -r requirements.txt';

/** pip's layer of flask 3.1.2 and pandas 2.3.3, weighed and timed once. */
const pipBytes = 142_579_039;
const pipSeconds = 11.1;

/** gunicorn 27.0.1 and packaging, which it needs: files of their wheels and bytecode, from the catalogue. */
const gunicornBytes = 3_083_000;

const runs: readonly CourseRun[] = [
  {
    command: pip,
    file: { path: 'requirements.txt', text: 'gunicorn' },
    bytes: pipBytes + gunicornBytes,
    seconds: pipSeconds,
    isEstimate: true,
  },
  {
    command: pip,
    file: { path: 'requirements.txt', text: 'flask==3\\.1\\.2' },
    bytes: pipBytes,
    seconds: pipSeconds,
  },
  // The wheels for Python 3.7 are smaller: files and bytecode of what the catalogue locks for it.
  {
    command: pip,
    file: { path: 'requirements.txt', text: 'flask==2\\.2\\.5' },
    bytes: 120_000_000,
    seconds: pipSeconds,
    isEstimate: true,
  },
  { command: 'pip install --no-cache-dir flask==3.1.2', bytes: 4_765_030, seconds: 1.6 },
  { command: 'useradd .*', bytes: measured.accountBytes, seconds: costModel.smallRun },
  { command: 'mkdir work', bytes: 0, seconds: costModel.smallRun },
];

/** Bases: docker-library/repo-info, as in the catalogue; of python:3.7.4 the closest that is listed. */
export const courseFigures = {
  bases: {
    'python:3.7.4': { bytes: 1_011_602_599, layers: 6 },
    'python:3.13': { bytes: 1_110_000_000, layers: 6 },
    'python:3.13-slim': { bytes: 126_250_000, layers: 3 },
  },
  runs,
  idle: 0.4,
  source: 'measured once on 2 cores; sizes of bases are estimates',
} satisfies Figures;

export function isEstimate(run: RunFigure | null): boolean {
  return runs.some((each) => each === run && each.isEstimate === true);
}
