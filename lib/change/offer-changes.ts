import { nextLibrary } from '@/lib/cache/ask-what-ifs';
import type { Groundwork } from '@/lib/groundwork';
import { contextPathsOf } from '@/lib/plan/context-paths';
import { nextPython } from '@/lib/recipe/python-version';
import type { Before } from './answer-changes';
import { sentFiles } from './apply-changes';
import { type Change, type ChangeKind, escapePart, printChange } from './change';
import { readChanges } from './read-changes';

/** Changes that can be picked, in the groups that they stand in. */
export type OfferGroup = { title: string; aside: string; offers: readonly Offer[] };

/** One line of the list. */
export type Offer = {
  id: string;
  /** What may be done to `subject`; the first is what people do most. */
  verbs: readonly [Verb, ...Verb[]];
  subject: string;
  isCode: boolean;
  /** "not sent". */
  note: string;
};

export type Verb = {
  word: string;
  change: Change;
  /** The part that may be written over, and what makes a change of it; null: there is none. */
  blank: Blank | null;
};

export type Blank = { label: string; text: string; write: (text: string) => Change | null };

/** Everything one may ask about this recipe, a line each. */
export function offerChanges({ state, catalogue }: Before): OfferGroup[] {
  const { ground, files } = state;
  const { recipe } = ground;
  const sent = sentFiles(state);
  const paths = [...files.keys()].sort(codeFirst);
  const next = nextPython(recipe, catalogue.snapshot.pythons);
  return [
    {
      title: 'Files',
      aside: `${files.size} in the folder`,
      offers: [
        ...paths.filter((path) => sent.has(path)).map((path) => offerFile(path, noteOf(path, ground))),
        ...paths.filter((path) => !sent.has(path)).map((path) => offerFile(path, 'not sent')),
        blank('add', 'add', 'a file', 'src/settings.py'),
      ],
    },
    {
      title: 'Libraries',
      aside: 'the lock changes',
      offers: [
        ...recipe.libraries.map(({ name }) => offerLibrary(name)),
        blank('install', 'add', 'a library', nextLibrary(ground, catalogue) ?? 'rich'),
      ],
    },
    {
      title: 'Base image',
      aside: `Python ${recipe.python}`,
      offers: [
        plain({ kind: 'base', what: 'digest' }, 'new digest, same tag'),
        plain({ kind: 'python', step: 'patch' }, 'newer patch of Python'),
        ...(next ? [plain({ kind: 'python', step: 'minor' }, `Python ${next}`)] : []),
        plain({ kind: 'platform', platform: 'arm64' }, 'built for arm64'),
      ],
    },
    {
      title: 'Instructions',
      aside: 'the Dockerfile changes',
      offers: [
        blank('env', 'ENV', 'variable', 'LOG_LEVEL=debug'),
        blank('arg', 'ARG', 'argument', 'VERSION=1'),
        blank('workdir', 'WORKDIR', 'folder', '/srv'),
        blank('user', 'USER', 'user', 'nobody'),
        blank('cmd', 'CMD', 'command', 'python --version'),
      ],
    },
    {
      title: 'Where and how it is built',
      aside: '',
      offers: [
        plain({ kind: 'builder', state: 'new' }, 'on a new machine'),
        { ...plain({ kind: 'builder', state: 'registry' }, 'registry’s cache'), note: 'mode=max' },
        {
          ...plain({ kind: 'builder', state: 'registry-min' }, 'registry’s cache'),
          note: 'mode=min',
        },
        { ...plain({ kind: 'builder', state: 'no-cache' }, '--no-cache'), isCode: true, note: 'mounts too' },
        plain({ kind: 'builder', state: 'no-mounts' }, 'cache mounts pruned'),
      ],
    },
  ];
}

/** What is edited most stands first. */
function codeFirst(a: string, b: string): number {
  const rank = (path: string) => (path.startsWith('src/') ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function noteOf(path: string, { plan }: Groundwork): string {
  const steps = plan.stages.flatMap((stage) => stage.steps);
  const isRead = steps.some(({ instruction }) =>
    contextPathsOf(instruction).some((source) => path === source || path.startsWith(source)),
  );
  return isRead ? '' : 'not read';
}

function offerFile(path: string, note: string): Offer {
  const verb = (word: 'edit' | 'touch' | 'chmod' | 'delete'): Verb => ({
    word,
    change: { kind: word, path },
    blank: null,
  });
  const [stem = path, ending = ''] = path.split(/(\.[^./]+$)/);
  const to = `${stem}_2${ending}`;
  const rename: Verb = {
    word: 'rename',
    change: { kind: 'rename', path, to },
    blank: { label: 'new name', text: to, write: (text) => writeChange('rename', path, text) },
  };
  return {
    id: `file ${path}`,
    verbs: [verb('edit'), verb('touch'), verb('chmod'), rename, verb('delete')],
    subject: path,
    isCode: true,
    note,
  };
}

function offerLibrary(name: string): Offer {
  return {
    id: `library ${name}`,
    verbs: [
      { word: 'bump', change: { kind: 'bump', library: name }, blank: null },
      { word: 'remove', change: { kind: 'uninstall', library: name }, blank: null },
    ],
    subject: name,
    isCode: true,
    note: '',
  };
}

function plain(change: Change, subject: string): Offer {
  return {
    id: printChange(change),
    verbs: [{ word: '', change, blank: null }],
    subject,
    isCode: false,
    note: '',
  };
}

/** Whoever writes something else asks about that. */
function blank(kind: ChangeKind, word: string, label: string, text: string): Offer {
  const write = (written: string) => writeChange(kind, written);
  const change = write(text);
  if (change === null) throw new Error(`${kind}:${text} is no change`);
  return {
    id: kind,
    verbs: [{ word, change, blank: { label, text, write } }],
    subject: '',
    isCode: true,
    note: '',
  };
}

/** By the grammar of links, so that what is written here can stand in one. */
function writeChange(kind: ChangeKind, ...parts: readonly string[]): Change | null {
  const { changes, complaints } = readChanges(
    [kind, ...parts.map((part) => escapePart(part.trim()))].join(':'),
  );
  return complaints.length > 0 ? null : (changes[0] ?? null);
}
