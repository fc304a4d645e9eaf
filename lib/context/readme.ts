import type { Process } from '@/lib/app-types/app-type';
import { appType } from '@/lib/app-types/app-types';
import type { Command, CommandGroup } from '@/lib/commands/command-group';
import { listWords } from '@/lib/format/list-words';
import { codeSpan, imageTitle } from '@/lib/format/markdown';
import { type Lock, lockState } from '@/lib/lock/lock';
import { withSnapshot } from '@/lib/recipe/edit';
import { printLink } from '@/lib/recipe/link';
import type { Problem } from '@/lib/recipe/problem';
import type { Recipe } from '@/lib/recipe/recipe';
import { printRequirement } from '@/lib/recipe/requirement';
import { usedServices } from '@/lib/recipe/used-services';
import { secretFiles } from '@/lib/services/secrets';
import { documentationOfUnrun, service } from '@/lib/services/services';
import { kubernetesLines } from './readme-kubernetes';
import { lockCommand } from './requirements';

export type ReadmeInput = {
  recipe: Recipe;
  /** The one that the files are made from. */
  snapshot: string;
  name: string;
  sentence: string;
  lock: Lock;
  commands: readonly CommandGroup[];
  problems: readonly Problem[];
};

/** README.md of the build context: what it is, how to run it, how to change it. */
export function printReadme(input: ReadmeInput): string {
  const { recipe, snapshot, name, sentence, commands, problems } = input;
  const known = [...problems.map(problemLine), ...unrunLines(recipe)];
  return [
    `# ${imageTitle(name)}`,
    '',
    `${sentence}.`,
    ...commands.flatMap(groupLines),
    ...passwordLines(recipe),
    ...kubernetesLines(recipe, name),
    ...changeLines(input),
    ...(known.length === 0 ? [] : ['', '## Good to know', '', ...known]),
    '',
    '## The recipe',
    '',
    `This folder was composed by Roadcut from the recipe \`?${printLink(withSnapshot(recipe, snapshot))}\`.`,
    '',
  ].join('\n');
}

function groupLines({ title, before, commands, whenRefused }: CommandGroup): string[] {
  return [
    '',
    `## ${title}`,
    ...(before === undefined ? [] : ['', before]),
    ...blocks(commands).flatMap((block) => [
      '',
      ...fence(block.map(({ line }) => line)),
      ...(block.at(-1)?.follows ? ['', 'Ctrl+C ends the log and stops nothing else.'] : []),
    ]),
    ...(whenRefused === undefined ? [] : ['', whenRefused]),
  ];
}

/** Each can be pasted whole: only its last line may wait for Ctrl+C. */
function blocks(commands: readonly Command[]): (readonly Command[])[] {
  const end = commands.findIndex(({ follows }) => follows) + 1;
  if (end === 0 || end === commands.length) return [commands];
  return [commands.slice(0, end), ...blocks(commands.slice(end))];
}

function changeLines({ recipe, lock }: ReadmeInput): string[] {
  const { entry, processes } = appType(recipe.app);
  const code = `Your code is in \`src/\`; it starts with \`src/${entry}\`. An edit rebuilds only the layers above the libraries.`;
  return [
    '',
    '## Change it',
    '',
    code,
    ...processLines(processes),
    ...(lock.roots.length === 0 ? [] : lockLines(lock, recipe.python)),
  ];
}

function processLines(processes: readonly Process[]): string[] {
  if (processes.length === 1) return [];
  const names = listWords(processes.map(({ id }) => codeSpan(id)));
  return [
    '',
    `One image, ${processes.length} kinds of containers: ${names}. compose.yaml says what each of them runs.`,
  ];
}

function lockLines(lock: Lock, python: string): string[] {
  return [
    '',
    `The libraries you asked for are in \`requirements.in\`. ${lockSentence(lock)} After an edit, lock them again, which takes uv (\`https://docs.astral.sh/uv/\`):`,
    '',
    ...fence([lockCommand(python, lock.torch)]),
  ];
}

function lockSentence(lock: Lock): string {
  const { resolved, packages, unlocked } = lock;
  if (!resolved) return '`requirements.txt` is not here yet: the versions could not be loaded.';
  const open = unlocked.map(({ requirement }) => `\`${printRequirement(requirement)}\``).join(', ');
  switch (lockState(lock)) {
    case 'locked':
      return `\`requirements.txt\` pins all ${packages.length} packages with their hashes.`;
    case 'partly':
      return `\`requirements.txt\` pins ${packages.length} packages with their hashes. Not locked: ${open}. They stand in \`requirements-unlocked.txt\` and are installed after the others, whose versions stay; if they do not go with them, the build stops and says why.`;
    case 'open':
      return `Not locked: ${open}. Versions are chosen when the image is built.`;
  }
}

function fence(lines: readonly string[]): string[] {
  return ['```sh', ...lines, '```'];
}

function passwordLines(recipe: Recipe): string[] {
  const files = secretFiles(usedServices(recipe));
  if (files.length === 0) return [];
  const paths = listWords(files.map(({ path }) => codeSpan(path)));
  const values = listWords([...new Set(files.map(({ value }) => codeSpan(value)))]);
  const held = files.length === 1 ? 'holds a password' : 'hold a password each';
  const each = files.length === 1 ? 'it' : 'them';
  return [
    '',
    '## Passwords',
    '',
    `${paths} ${held}: ${values}, until you change ${each}. Do so before the first start, since a service takes its password over when its volume is new, and keep ${each} out of Git. Containers read ${each} under \`/run/secrets\` with accounts of their own, so leave ${each} readable to all (\`chmod 644\`). No image holds ${each}, and \`docker inspect\` does not show ${each}.`,
  ];
}

/** Subjects come from links, and so does what a message quotes. */
function problemLine({ subject, message }: Problem): string {
  return `- ${codeSpan(subject)} ${message.replace(/“([^”]*)”/g, (_, quoted: string) => codeSpan(quoted))}`;
}

function unrunLines(recipe: Recipe): string[] {
  return usedServices(recipe).flatMap((id) => {
    const documentation = documentationOfUnrun(id);
    if (documentation === null) return [];
    return `- ${service(id).title} was not run by the makers of Roadcut: compose.yaml sets it up as the image’s documentation says, \`${documentation}\`.`;
  });
}
