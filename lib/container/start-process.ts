import { catFile } from './act-inside';
import type { Image, LayerEntry } from './container-host';
import { refusals } from './refusals';

/** What becomes of a container's process once it is started. */
export type Process =
  | { kind: 'running' }
  | { kind: 'ended'; output: readonly string[]; exitCode: number }
  | { kind: 'not found'; why: string };

/** With no terminal these read an input that is empty, and end. */
const readers = ['bash', 'cat', 'python', 'python3', 'sh'];

/** A program that we know nothing of runs until it is told to end. */
export function startProcess(
  image: Image,
  layer: readonly LayerEntry[],
  command: readonly string[],
): Process {
  const [program = '', ...words] = command;
  const [first, second] = words;
  if (!image.programs.includes(program)) return { kind: 'not found', why: refusals.notFound(program) };
  if (first === undefined && readers.includes(program)) return ended(0);
  if (program === 'true') return ended(0);
  if (program === 'false') return ended(1);
  if (program === 'echo' && !first?.startsWith('-')) return ended(0, words.join(' '));
  if (program === 'sh' && first === '-c') return startScript(second ?? '');
  if (program === 'cat' && words.length === 1 && first !== undefined)
    return { kind: 'ended', ...catFile(image, layer, first) };
  return { kind: 'running' };
}

/** Plain words, one command after the other. Any other script is one that we know nothing of. */
const plainScript = /^[\w /.]+(?:[;&] [\w /.]+)*[;&]?$/;

/** What stands in the background does not keep the container: it ends with the script. */
function startScript(script: string): Process {
  if (!plainScript.test(script)) return { kind: 'running' };
  const output: string[] = [];
  let exitCode = 0;
  for (const [, text = '', mark] of script.matchAll(/([^;&]+)([;&]?)/g)) {
    if (mark === '&') continue;
    const [program, ...words] = text.trim().split(/ +/);
    const [code = `${exitCode}`] = words;
    if (program === 'exit' && /^\d+$/.test(code)) return ended(Number(code) % 256, ...output);
    if (program !== 'echo' && program !== 'true' && program !== 'false') return { kind: 'running' };
    if (program === 'echo') output.push(words.join(' '));
    exitCode = program === 'false' ? 1 : 0;
  }
  return ended(exitCode, ...output);
}

function ended(exitCode: number, ...output: string[]): Process {
  return { kind: 'ended', output, exitCode };
}
