import { mainProcess } from '@/lib/app-types/app-types';
import type { Command, CommandGroupId } from '@/lib/commands/command-group';
import type { Composition } from '@/lib/composition';
import { formatDuration } from '@/lib/format/figures';
import type { Root } from '@/lib/lock/lock';
import { bytesWords } from '@/lib/plan/figure-text';
import { folderOf } from '@/lib/recipe/image-name';

/** What stands in a sentence: every printer writes each kind in its own way. */
export type Piece = Words | Link;
type Words = { kind: 'text' | 'code'; text: string };
type Link = { kind: 'link'; text: string; address: string };

/** A few lines for those who are to run the recipe, as data: how they look is for the printers. */
export type CourseText = { title: string; summary: string; steps: readonly (readonly Piece[])[] };

const mostLibraries = 6;

export function buildCourseText(composition: Composition, link: string): CourseText {
  const { sentence, name } = composition;
  return {
    title: sentence,
    summary: [librariesOf(composition), sizeOf(composition)].filter((part) => part !== '').join(' · '),
    steps: [
      [
        text('Open '),
        { kind: 'link', text: 'the recipe', address: link },
        text(', press Download .zip, unpack it, and open a terminal in its folder '),
        code(folderOf(name)),
      ],
      runStep(composition),
      ...openStep(composition),
    ],
  };
}

/** Those that somebody chose; what the app and its services bring stands for itself only where nothing was. */
function librariesOf({ lock: { roots, resolved } }: Composition): string {
  const chosen = roots.filter(({ from }) => from.kind === 'user');
  const shown = chosen.length > 0 ? chosen : roots;
  const names = shown.slice(0, mostLibraries).map((root) => describeRoot(root, resolved));
  const more = shown.length - names.length;
  return more === 0 ? names.join(', ') : `${names.join(', ')} and ${more} more`;
}

function describeRoot({ requirement: { name }, version }: Root, isResolved: boolean): string {
  if (version !== null) return `${name} ${version}`;
  return isResolved ? `${name} (not locked)` : name;
}

function sizeOf({ whatIfs, totals }: Composition): string {
  const { stopsAt } = whatIfs.first;
  if (stopsAt !== null) return `its build stops at ${stopsAt}`;
  const source = totals.isAtLeast.imageBytes ? 'unknown' : 'measured';
  return bytesWords({ value: totals.imageBytes, source });
}

/** With compose where something stands beside the app: alone it would not find it. */
function runStep(composition: Composition): Piece[] {
  const together = commandsOf(composition, 'compose').slice(0, 1);
  const commands = together.length > 0 ? together : commandsOf(composition, 'run');
  const lines = commands.flatMap(({ line }, index) => [
    ...(index === 0 ? [] : [text(', then ')]),
    code(line),
  ]);
  const time = firstTime(composition);
  return time === '' ? lines : [...lines, text(`, ${time}`)];
}

function firstTime({ whatIfs, totals, lineSpeed }: Composition): string {
  if (whatIfs.first.stopsAt !== null) return '';
  const about = totals.isAtLeast.buildSeconds ? 'at least' : 'about';
  return `${about} ${roundSeconds(totals.buildSeconds)} the first time, on a line of ${lineSpeed} Mbit/s`;
}

function roundSeconds(seconds: number): string {
  return seconds < 99.5 ? `${Math.max(1, Math.round(seconds))} s` : formatDuration(seconds);
}

function openStep(composition: Composition): Piece[][] {
  const { recipe } = composition;
  const { port: usualPort } = mainProcess(recipe.app);
  if (usualPort === null) return [];
  const address = `http://localhost:${recipe.port ?? usualPort}`;
  const logs = [...commandsOf(composition, 'compose'), ...commandsOf(composition, 'look')].find(
    ({ follows }) => follows,
  );
  const open: Piece[] = [text('Open '), { kind: 'link', text: address, address }];
  return [logs === undefined ? open : [...open, text('; '), code(logs.line), text(`: ${logs.note}`)]];
}

function commandsOf({ commands }: Composition, group: CommandGroupId): readonly Command[] {
  return commands.find(({ id }) => id === group)?.commands ?? [];
}

function text(words: string): Piece {
  return { kind: 'text', text: words };
}

function code(line: string): Piece {
  return { kind: 'code', text: line };
}
