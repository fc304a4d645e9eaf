import { formatBytes } from '@/lib/format/figures';
import { type Bench, changeBench, folderOf, ignoreTextOf, isIgnored, sizeOf } from '@/lib/lessons/bench';
import type { BuiltImage } from '@/lib/lessons/built-image';
import type { Judged } from '@/lib/lessons/judge-task';
import type { LabState } from '@/lib/lessons/lab-state';
import type { ResolvedLab, ResolvedRound } from '@/lib/lessons/resolve-lab';
import { drawRound, drawTask, roundOf, shownImage } from '@/lib/lessons/view-lab';
import type { Marks } from '@/lib/strata/marks';
import type { Stratum } from '@/lib/strata/stratum';

/** The folder of a build, what leaves it, and the image that it comes to. */
export type FolderView = {
  files: readonly FolderFile[];
  /** Bytes of the whole folder, as text. */
  total: string;
  /** Lines of .dockerignore; null: there is none. */
  ignore: readonly string[] | null;
  /** Null: not told before the guess, or not known. */
  sent: { bytes: string; word: string } | null;
  guess: FolderGuess | null;
  /** Layers and settings of the image, bottom first. */
  strata: readonly Stratum[];
  marks: Marks;
  /** Layers of which nothing shows yet: an empty place each. */
  hidden: readonly string[];
};

export type FolderFile = { path: string; bytes: number; fate: FileFate };

/** stays: .dockerignore names it. here: no step asks for it. open: not told yet. */
export type FileFate = 'sent' | 'stays' | 'here' | 'open';

/** Of what leaves the folder, or of layers of the image. words: that nothing happens, so there is nothing to mark. */
export type FolderGuess = {
  text: string;
  marks: 'folder' | 'layers' | 'words';
  stratumIds: readonly string[];
};

export function viewFolder(lab: ResolvedLab, state: LabState): FolderView {
  const round = roundOf(lab, state);
  const { strata, marks, beside } = drawRound(lab, state);
  const bench = shownBench(round, state);
  const isHidden = state.step === 'predict';
  const fateOf = isHidden ? () => 'open' as const : fatesOf(bench, shownImage(round, state).image);
  const files = filesOf(bench, fateOf);
  const copies = isHidden ? strata.filter(({ kind }) => kind === 'copy').map(({ id }) => id) : [];
  const pencil = beside?.find(({ look }) => look !== 'truth');
  return {
    ...folderParts(bench, files),
    sent: isHidden ? null : sentOf(files, round.ask.kind === 'sent' ? 'sent' : 'asked for'),
    guess: guessOf(round, state, pencil?.stratumIds ?? []),
    strata: strata.map((stratum) => (copies.includes(stratum.id) ? emptied(stratum) : stratum)),
    marks,
    hidden: copies,
  };
}

/** The folder with the reader's own .dockerignore. */
export function viewTaskFolder(lab: ResolvedLab, bench: Bench, judged: Judged | null): FolderView {
  const image = judged?.image ?? null;
  // A build that does not stop is the one after the change.
  const shown =
    image === null || image.failure !== null ? bench : changeBench(bench, lab.task.change.changes);
  const files = filesOf(shown, fatesOf(shown, image));
  const { strata, marks } = drawTask(lab, judged);
  return {
    ...folderParts(shown, files),
    sent: image === null ? null : sentOf(files, 'sent'),
    guess: null,
    strata,
    marks,
    hidden: [],
  };
}

/** As the folder is when the build begins: the event has happened, and so has the trial. */
function shownBench({ bench, changes, counterTrials }: ResolvedRound, { step, trial }: LabState): Bench {
  const changed = changeBench(bench, changes);
  const tried = step === 'predict' ? undefined : counterTrials.find(({ id }) => id === trial);
  return changeBench(changed, tried?.changes ?? []);
}

/** Without a build only .dockerignore tells something. */
function fatesOf(bench: Bench, image: BuiltImage | null): (path: string) => FileFate {
  const ignored = isIgnored(bench);
  const sent = new Set(image?.sent.map(({ path }) => path));
  return (path) => {
    if (ignored(path)) return 'stays';
    if (image === null) return 'open';
    return sent.has(path) ? 'sent' : 'here';
  };
}

function filesOf(bench: Bench, fateOf: (path: string) => FileFate): FolderFile[] {
  return Object.entries(folderOf(bench))
    .map(([path, content]) => ({ path, bytes: sizeOf(content), fate: fateOf(path) }))
    .sort((a, b) => (sortName(a.path) < sortName(b.path) ? -1 : 1));
}

/** As a list of files is read: neither capitals nor a dot in front count. */
function sortName(path: string): string {
  return path.replace(/^\./, '').toLowerCase();
}

function folderParts(
  bench: Bench,
  files: readonly FolderFile[],
): Pick<FolderView, 'files' | 'total' | 'ignore'> {
  const isThere = bench.files['.dockerignore'] !== undefined;
  return {
    files,
    total: formatBytes(sumOf(files)),
    ignore: isThere
      ? ignoreTextOf(bench)
          .split('\n')
          .filter((line) => line.trim() !== '')
      : null,
  };
}

function sentOf(files: readonly FolderFile[], word: string): FolderView['sent'] {
  return { bytes: formatBytes(sumOf(files.filter(({ fate }) => fate === 'sent'))), word };
}

function sumOf(files: readonly FolderFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function guessOf(
  round: ResolvedRound,
  { said, trial }: LabState,
  stratumIds: readonly string[],
): FolderGuess | null {
  const answer = typeof said === 'number' ? round.answers[said] : undefined;
  if (answer === undefined || trial !== null) return null;
  if (answer.mark === '') return { text: answer.said, marks: 'words', stratumIds: [] };
  if (round.ask.kind === 'sent') return { text: answer.mark, marks: 'folder', stratumIds: [] };
  return { text: answer.mark, marks: 'layers', stratumIds };
}

function emptied(stratum: Stratum): Stratum {
  return {
    ...stratum,
    bytes: { value: 0, source: 'unknown', basis: 'not shown before you guess' },
    beds: [],
  };
}
