import { isLocked, type Lock } from '@/lib/lock/lock';
import type { Recipe } from '@/lib/recipe/recipe';
import type { SourceFile } from '@/lib/starter/starter-input';
import { printComposeYaml, printEnvExample } from './compose-yaml';
import type { ContextFile, ContextFileUse } from './context-file';
import { printDockerignore } from './dockerignore';
import { printRequirementsIn } from './requirements';

export type FilesInput = {
  recipe: Recipe;
  name: string;
  port: number | null;
  lock: Lock;
  dockerfile: string;
  /** Null while the hashes are not loaded. */
  requirementsTxt: string | null;
  sources: readonly SourceFile[];
  readme: string;
};

/** Every file of the build context, in the order of the tree. */
export function buildFiles(input: FilesInput): ContextFile[] {
  const { recipe, name, port, lock } = input;
  const envExample = printEnvExample(recipe);
  return [
    file('Dockerfile', input.dockerfile, 'build', 'read, not copied'),
    file('.dockerignore', printDockerignore(), 'build', 'read, not copied'),
    ...(lock.roots.length === 0
      ? []
      : [
          file(
            'requirements.in',
            printRequirementsIn(lock, recipe.python),
            'outside',
            `${libraries(lock.roots.length)}, yours to edit`,
          ),
        ]),
    ...(input.requirementsTxt === null
      ? []
      : [file('requirements.txt', input.requirementsTxt, 'build', lockNote(lock))]),
    ...input.sources.map(({ path, text }) => file(path, text, 'image', '')),
    ...(recipe.services.length === 0
      ? []
      : [file('compose.yaml', printComposeYaml(recipe, name, port), 'outside', 'not sent')]),
    ...(envExample === null ? [] : [file('.env.example', envExample, 'outside', 'not sent')]),
    file('README.md', input.readme, 'outside', 'not sent'),
  ];
}

function file(path: string, text: string, use: ContextFileUse, note: string): ContextFile {
  return { path, text, executable: false, use, note };
}

function libraries(count: number): string {
  return count === 1 ? '1 library' : `${count} libraries`;
}

function lockNote(lock: Lock): string {
  return isLocked(lock) ? `locked, ${lock.packages.length} packages` : 'not locked';
}
