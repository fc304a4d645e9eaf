import { type Change, type ChangeKind, printChange } from './change';

/** What is not understood is told in one sentence each, and never simulated as something else. */
export type ReadChanges = { changes: readonly Change[]; complaints: readonly string[] };

const mostChanges = 50;

/** How each change is written, for those who wrote one in another way. */
const spellings: Readonly<Record<ChangeKind, string>> = {
  edit: 'edit:PATH',
  add: 'add:PATH',
  delete: 'delete:PATH',
  touch: 'touch:PATH',
  chmod: 'chmod:PATH',
  rename: 'rename:PATH:PATH',
  install: 'install:LIBRARY',
  uninstall: 'uninstall:LIBRARY',
  bump: 'bump:LIBRARY',
  python: 'python:patch or python:minor',
  base: 'base:digest',
  env: 'env:NAME=VALUE',
  arg: 'arg:NAME=VALUE',
  user: 'user:NAME',
  workdir: 'workdir:/PATH',
  cmd: 'cmd:WORDS',
  platform: 'platform:arm64',
  builder: 'builder:new, builder:no-cache, builder:no-mounts, builder:registry or builder:registry-min',
};

const builderStates = ['new', 'no-cache', 'no-mounts', 'registry', 'registry-min'] as const;

/** Reads "edit:src/app.py,bump:pandas". What stands there twice is asked once. */
export function readChanges(text: string): ReadChanges {
  const changes: Change[] = [];
  const complaints: string[] = [];
  const parts = split(text, ',').filter((part) => part.trim() !== '');
  for (const part of parts.slice(0, mostChanges)) {
    const change = readChange(part.trim());
    if (typeof change === 'string') complaints.push(change);
    else if (!changes.some((other) => printChange(other) === printChange(change))) changes.push(change);
  }
  if (parts.length > mostChanges)
    complaints.push(`Only the first ${mostChanges} of ${parts.length} changes are asked about.`);
  return { changes, complaints };
}

/** A change, or a sentence: why the text is none. */
function readChange(text: string): Change | string {
  const [kind = '', first = '', ...others] = split(text, ':').map(plainText);
  if (!Object.hasOwn(spellings, kind))
    return `“${cut(text)}” is no change. There are ${Object.keys(spellings).join(', ')}.`;
  const spelling = spellings[kind as ChangeKind];
  const change =
    others.length > (kind === 'rename' ? 1 : 0) ? null : build(kind as ChangeKind, first, others[0]);
  return change ?? `“${cut(text)}” is not understood. It is written ${spelling}.`;
}

function build(kind: ChangeKind, first: string, second: string | undefined): Change | null {
  switch (kind) {
    case 'rename':
      return isPath(first) && second !== undefined && isPath(second) && first !== second
        ? { kind, path: first, to: second }
        : null;
    case 'install':
    case 'uninstall':
    case 'bump':
      return first === '' ? null : { kind, library: first };
    case 'python':
      return first === 'patch' || first === 'minor' ? { kind, step: first } : null;
    case 'base':
      return first === 'digest' ? { kind, what: first } : null;
    case 'env':
    case 'arg': {
      const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=([^\0\r\n]*)$/.exec(first) ?? [];
      return name === undefined || value === undefined ? null : { kind, name, value };
    }
    case 'user':
      return /^[a-z0-9_][a-z0-9_-]*(?::[a-z0-9_][a-z0-9_-]*)?$/i.test(first) ? { kind, user: first } : null;
    case 'workdir':
      return /^\/[\w./-]*$/.test(first) ? { kind, path: first } : null;
    case 'cmd':
      return first === '' || /[\0\r\n]/.test(first) ? null : { kind, command: first };
    case 'platform':
      return first === 'arm64' ? { kind, platform: first } : null;
    case 'builder': {
      const state = builderStates.find((each) => each === first);
      return state === undefined ? null : { kind, state };
    }
    default:
      return isPath(first) ? { kind, path: first } : null;
  }
}

/** Within the folder, with "/" between its parts. */
function isPath(text: string): boolean {
  if (text === '' || text.startsWith('/') || /[\0\r\n]/.test(text)) return false;
  return text.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** Where a separator stands that has no backslash. */
function split(text: string, separator: string): string[] {
  const parts = [''];
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (char === '\\') {
      parts[parts.length - 1] += text.slice(index, index + 2);
      index += 1;
    } else if (char === separator) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

function plainText(part: string): string {
  return part.replace(/\\(.)/gs, '$1');
}

function cut(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
