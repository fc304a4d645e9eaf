import { formatBytes, formatSeconds } from '@/lib/format/figures';
import type { BuildGraph } from '@/lib/graph/build-graph';
import { baseName } from '@/lib/graph/path-name';
import { placeOf } from './answer-ask';
import { type Bench, changeBench } from './bench';
import { buildBench, emptyWorkshop } from './build-bench';
import type { BuiltImage } from './built-image';
import type { Figures } from './figures';
import type { Check, Task } from './lab';

/** What the reader made, built and then changed as the task says. */
export type Judged = {
  /** Of the build after the change; where the first build stops, of that. Null: BuildKit does not read the file. */
  image: BuiltImage | null;
  failure: { line: number; message: string } | null;
  checks: readonly JudgedCheck[];
  isSolved: boolean;
};

/** `isMet` is null where a build that stops says nothing of it. */
export type JudgedCheck = { text: string; isMet: boolean | null; figure: string };

/** What BuildKit's frontend says of a Dockerfile. */
export type ReadDockerfile = { graph: BuildGraph } | { failure: { line: number; message: string } };

export function judgeTask(task: Task, bench: Bench, read: ReadDockerfile, figures: Figures): Judged {
  if ('failure' in read) return failed(task, null, read.failure);
  const { graph } = read;
  const first = buildBench(emptyWorkshop, { bench, graph, figures });
  if (first.image.failure !== null) return failed(task, first.image, first.image.failure);
  const changed = changeBench(bench, task.change.changes);
  const { image } = buildBench(first.workshop, { bench: changed, graph, figures });
  const checks = task.checks.map((check) => judge(check, image, bench));
  return { image, failure: image.failure, checks, isSolved: checks.every(({ isMet }) => isMet === true) };
}

function failed(task: Task, image: BuiltImage | null, failure: { line: number; message: string }): Judged {
  const checks = task.checks.map((check) =>
    check.kind === 'builds'
      ? { text: textOf(check), isMet: false, figure: `line ${failure.line} fails` }
      : { text: textOf(check), isMet: null, figure: '–' },
  );
  return { image, failure, checks, isSolved: false };
}

function textOf(check: Check): string {
  switch (check.kind) {
    case 'builds':
      return 'It builds';
    case 'installs':
      return `pip installs ${check.libraries.join(' and ')}`;
    case 'copies':
      return `${check.path} is in the image`;
    case 'costs under':
      return `That change costs under ${formatSeconds(check.seconds).replace('.0', '')}`;
    case 'sends under':
      return `Under ${formatBytes(check.bytes)} is sent`;
    case 'leaves out':
      return `No layer holds ${check.path}`;
    case 'downloads under':
      return `Fewer than ${check.wheels} wheels are downloaded`;
    case 'layers':
      return `It adds ${check.count} layers`;
  }
}

function judge(check: Check, image: BuiltImage, bench: Bench): JudgedCheck {
  const [isMet, figure] = outcomeOf(check, image, bench);
  return { text: textOf(check), isMet, figure };
}

function outcomeOf(check: Check, image: BuiltImage, bench: Bench): [boolean, string] {
  switch (check.kind) {
    case 'builds':
      return [image.failure === null, ''];
    case 'installs': {
      const missing = check.libraries.filter((name) => !installs(name, image, bench));
      return [missing.length === 0, missing.length === 0 ? '' : `not ${missing.join(', ')}`];
    }
    case 'copies':
      return [placeOf(check.path, image) === 'files', ''];
    case 'costs under':
      if (image.isAtLeast) return [false, 'not known'];
      return [image.seconds < check.seconds, formatSeconds(image.seconds)];
    case 'sends under': {
      const sent = image.sent.reduce((sum, { bytes }) => sum + bytes, 0);
      return [sent < check.bytes, formatBytes(sent)];
    }
    case 'leaves out': {
      const isHeld = holdsAnywhere(baseName(check.path), image);
      return [!isHeld, isHeld ? 'a layer does' : ''];
    }
    case 'downloads under':
      return [image.downloads < check.wheels, String(image.downloads)];
    case 'layers':
      return [image.layers === check.count, String(image.layers)];
  }
}

/** Whatever folder it was copied to. */
function holdsAnywhere(name: string, { steps }: BuiltImage): boolean {
  return steps.some(({ writes }) => writes.some(({ path }) => baseName(path) === name));
}

/** Named in a pip command of the image, or in the list that it reads. */
function installs(name: string, { steps }: BuiltImage, { files }: Bench): boolean {
  return steps.some(({ kind, argument }) => {
    if (kind !== 'install') return false;
    const [, list] = /\s(?:-r|--requirement)[ =]?(\S+)/.exec(argument) ?? [];
    const text = list === undefined ? argument : files[list.replace(/^.*\//, '')];
    return typeof text === 'string' && new RegExp(`(?:^|\\s)${name}(?![\\w-])`, 'm').test(text);
  });
}
