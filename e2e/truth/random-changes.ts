import fc from 'fast-check';
import { appTypeIds } from '@/lib/app-types/app-types';
import {
  withApp,
  withBase,
  withInstaller,
  withLibrary,
  withOption,
  withoutLibrary,
  withPort,
  withPython,
  withService,
} from '@/lib/recipe/edit';
import { optionIds, type Recipe } from '@/lib/recipe/recipe';
import type { Edit, Project } from './random-build';
import type { FileSpec, Files } from './truth-case';

/** What somebody does between two builds. */
export type Change = { what: string; to: (project: Project) => Project };

/** Small and of Python alone, with an older version that serves every Python here. */
export const smallLibraries = {
  loguru: '0.7.2',
  'python-dotenv': '1.0.0',
  tenacity: '8.5.0',
  tqdm: '4.66.4',
} as const;
const libraryNames = Object.keys(smallLibraries) as (keyof typeof smallLibraries)[];

export const pythonsWithImages = ['3.11', '3.13', '3.14'] as const;
/** Those whose libraries are small. */
export const smallApps = appTypeIds.filter((id) => id === 'script' || id === 'flask');

const someone = fc.nat({ max: 1_000_000 });

export const anyChange: fc.Arbitrary<Change> = fc.oneof(
  { weight: 9, arbitrary: changeOfFiles() },
  { weight: 3, arbitrary: changeOfIgnoring() },
  { weight: 3, arbitrary: changeOfRequirements() },
  { weight: 7, arbitrary: changeOfRecipe() },
  { weight: 6, arbitrary: changeOfDockerfile() },
  { weight: 3, arbitrary: changeOfArguments() },
);

function edited(what: string, edit: Edit): Change {
  return { what, to: (project) => ({ ...project, edits: [...project.edits, edit] }) };
}

function remade(what: string, remake: (recipe: Recipe) => Recipe): Change {
  return { what, to: (project) => ({ ...project, recipe: remake(project.recipe) }) };
}

/** Of a file that is there: which one, `choice` says. Those that are sent to the builder come twice more. */
function ofSomeFile(choice: number, act: (path: string, spec: Written) => Files): (files: Files) => Files {
  return (files) => {
    const paths = Object.keys(files).filter((path) => !keptPaths.has(path));
    const sent = paths.filter((path) => path.startsWith('src/'));
    const candidates = [...paths, ...sent, ...sent];
    const path = candidates[choice % candidates.length];
    if (path === undefined) return files;
    const { [path]: spec, ...others } = files;
    return { ...others, ...act(path, written(spec ?? '')) };
  };
}

/** Without these a build stops, or they have changes of their own. */
const keptPaths = new Set(['requirements.txt', '.dockerignore']);

type Written = Exclude<FileSpec, string>;

function written(spec: FileSpec): Written {
  return typeof spec === 'string' ? { content: spec } : spec;
}

function appended(spec: FileSpec | undefined, text: string): Written {
  const { content = '', ...rest } = written(spec ?? '');
  return { ...rest, content: content + text };
}

/** Stays in its directory, so that none of them is left empty. */
function renamed(path: string): string {
  return path.replace(/([^/]+)$/, 'renamed_$1');
}

function changeOfFiles(): fc.Arbitrary<Change> {
  const added = fc.constantFrom(
    'src/extra.py',
    'src/inner/__init__.py',
    'src/.env',
    'src/__pycache__/main.cpython-313.pyc',
    'src/data.csv',
    'notes.txt',
    'data/large.csv',
    '.git/HEAD',
  );
  return fc.oneof(
    fc.tuple(someone, someone).map(([choice, number]) =>
      edited('edit a file', {
        files: ofSomeFile(choice, (path, spec) => ({ [path]: appended(spec, `\n# edit ${number}\n`) })),
      }),
    ),
    fc
      .tuple(added, someone)
      .map(([path, number]) =>
        edited(`add ${path}`, { files: (files) => ({ ...files, [path]: `# ${number}\n` }) }),
      ),
    someone.map((choice) => edited('delete a file', { files: withoutSomeFile(choice) })),
    someone.map((choice) =>
      edited('rename a file', {
        files: ofSomeFile(choice, (path, spec) => ({ [renamed(path)]: spec })),
      }),
    ),
    fc.tuple(someone, fc.constantFrom(0o755, 0o600, 0o664)).map(([choice, mode]) =>
      edited(`chmod ${mode.toString(8)} a file`, {
        files: ofSomeFile(choice, (path, spec) => ({ [path]: { ...spec, mode } })),
      }),
    ),
    fc.constant({ what: 'touch everything', to: (project: Project) => project }),
  );
}

/** The last file of src stays: a COPY of nothing stops the build. */
function withoutSomeFile(choice: number): (files: Files) => Files {
  return (files) => {
    const left = ofSomeFile(choice, () => ({}))(files);
    return Object.keys(left).some((path) => /^src\/[^_.]/.test(path)) ? left : files;
  };
}

function changeOfIgnoring(): fc.Arbitrary<Change> {
  const line = fc.constantFrom(
    '# a comment',
    'no-such-file',
    '!README.md',
    '!Dockerfile',
    '**/*.csv',
    'src/extra.py',
    '!data',
    '**/*.conf.py',
  );
  return line.map((text) =>
    edited(`add “${text}” to .dockerignore`, {
      files: (files) => ({ ...files, '.dockerignore': appended(files['.dockerignore'], `\n${text}\n`) }),
    }),
  );
}

function changeOfRequirements(): fc.Arbitrary<Change> {
  const library = fc.constantFrom(...libraryNames);
  const lined = (what: string, change: (lines: readonly string[]) => readonly string[]) =>
    edited(what, { files: withRequirements(change) });
  return fc.oneof(
    library.map((name) =>
      lined(`require an older ${name}`, (lines) => [
        ...lines.filter((line) => !line.startsWith(`${name}==`)),
        `${name}==${smallLibraries[name]}`,
      ]),
    ),
    library.map((name) =>
      lined(`no longer require ${name}`, (lines) => lines.filter((line) => !line.startsWith(`${name}==`))),
    ),
    someone.map((number) => lined('a comment in requirements.txt', (lines) => [`# ${number}`, ...lines])),
    fc.constant(lined('turn requirements.txt round', (lines) => [...lines].reverse())),
  );
}

/** A recipe without libraries has no such file, and nothing that reads it. */
function withRequirements(change: (lines: readonly string[]) => readonly string[]): (files: Files) => Files {
  return (files) => {
    const spec = files['requirements.txt'];
    if (spec === undefined) return files;
    const lines = (written(spec).content ?? '').split('\n').filter(Boolean);
    return { ...files, 'requirements.txt': { ...written(spec), content: `${change(lines).join('\n')}\n` } };
  };
}

function changeOfRecipe(): fc.Arbitrary<Change> {
  return fc.oneof(
    fc
      .integer({ min: 1024, max: 9999 })
      .map((port) => remade('another port', (recipe) => withPort(recipe, port))),
    fc
      .constantFrom(...optionIds)
      .map((id) => remade(`turn ${id}`, (recipe) => withOption(recipe, id, !recipe.options[id]))),
    fc.constant(
      remade('the other installer', (recipe) =>
        withInstaller(recipe, recipe.installer === 'uv' ? 'pip' : 'uv'),
      ),
    ),
    fc.constant(
      remade('redis', (recipe) => withService(recipe, 'redis', !recipe.services.includes('redis'))),
    ),
    fc.constantFrom(...smallApps).map((app) => remade(`be a ${app}`, (recipe) => withApp(recipe, app))),
    fc.constant(
      remade('the other base', (recipe) => withBase(recipe, recipe.base === 'slim' ? 'full' : 'slim')),
    ),
    fc
      .constantFrom(...pythonsWithImages)
      .map((python) => remade(`Python ${python}`, (recipe) => withPython(recipe, python))),
    fc.constantFrom(...libraryNames).map((name) => remade(`with or without ${name}`, toggled(name))),
  );
}

function toggled(name: string): (recipe: Recipe) => Recipe {
  return (recipe) =>
    recipe.libraries.some((library) => library.name === name)
      ? withoutLibrary(recipe, name)
      : withLibrary(recipe, { name, extras: [], version: null });
}

function changeOfDockerfile(): fc.Arbitrary<Change> {
  const line = fc.oneof(
    fc.constantFrom('ENV COLOUR=red', 'ARG COLOUR=red', 'LABEL colour=red', '# red', 'EXPOSE 81'),
    fc.constantFrom('COPY . /everything', 'COPY --chown=1000 src/ /more/', 'RUN echo red', 'WORKDIR /red'),
  );
  return fc.oneof(
    { weight: 3, arbitrary: fc.tuple(line, someone).map(([text, choice]) => insertion(text, choice)) },
    {
      weight: 1,
      arbitrary: someone.map((choice) =>
        edited('swap two steps', { dockerfile: (text) => swapped(blocksOf(text), choice).join('\n') }),
      ),
    },
  );
}

function insertion(line: string, choice: number): Change {
  return edited(`insert “${line}”`, {
    dockerfile: (text) => {
      const blocks = blocksOf(text);
      const first = blocks.findIndex((block) => block.startsWith('FROM ')) + 1;
      const at = first + (choice % (blocks.length - first));
      return [...blocks.slice(0, at), line, ...blocks.slice(at)].join('\n');
    },
  });
}

/** Instructions with all their lines, comments and blank lines between them. */
function blocksOf(dockerfile: string): string[] {
  return dockerfile.split(/(?<!\\)\n/);
}

/** What stands after USER, or after a COPY from another stage, may not do without it. */
function swapped(blocks: readonly string[], choice: number): string[] {
  const movable = /^(?:ENV|RUN|COPY(?! --from)|LABEL|ARG) /;
  const pairs = blocks.flatMap((block, index) =>
    movable.test(block) && movable.test(blocks[index + 1] ?? '') ? [index] : [],
  );
  const at = pairs[choice % pairs.length];
  if (at === undefined) return [...blocks];
  return [...blocks.slice(0, at), blocks[at + 1] ?? '', blocks[at] ?? '', ...blocks.slice(at + 2)];
}

function changeOfArguments(): fc.Arbitrary<Change> {
  const args = fc.constantFrom(
    ['--no-cache'],
    ['--no-cache-filter', 'copied'],
    ['--no-cache-filter', 'no-such-stage'],
    ['--build-arg', 'COLOUR=red'],
    ['--build-arg', 'COLOUR=blue'],
    ['--build-arg', 'HTTP_TIMEOUT=3'],
    ['--label', 'colour=blue'],
  );
  return args.map((args) => ({ what: args.join(' '), to: (project) => ({ ...project, args }) }));
}
