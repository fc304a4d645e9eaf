import { printKubernetesYaml } from '@/lib/kubernetes/kubernetes-yaml';
import { type Lock, lockState } from '@/lib/lock/lock';
import { lockFile, unlockedFile } from '@/lib/recipe/library-files';
import { secretFiles } from '@/lib/services/secrets';
import type { SourceFile } from '@/lib/starter/source-file';
import { isTest } from '@/lib/starter/starter';
import { type ComposeInput, needsKubernetes } from './compose-input';
import { printComposeYaml } from './compose-yaml';
import type { ContextFile, ContextFileUse } from './context-file';
import { printDockerignore } from './dockerignore';
import { printRequirementsIn, printUnlocked } from './requirements';

export type FilesInput = {
  python: string;
  lock: Lock;
  dockerfile: string;
  /** Null while the hashes are not loaded. */
  requirementsTxt: string | null;
  sources: readonly SourceFile[];
  /** Null: the app is one container, and nothing stands beside it. */
  compose: ComposeInput | null;
  readme: string;
};

/** Every file of the build context, in the order of the tree. */
export function buildFiles(input: FilesInput): ContextFile[] {
  const { lock, sources, compose } = input;
  return [
    file('Dockerfile', input.dockerfile, 'build', 'read, not copied'),
    file('.dockerignore', printDockerignore(filesOfLibraries(lock)), 'build', 'read, not copied'),
    ...(lock.roots.length === 0
      ? []
      : [
          file(
            'requirements.in',
            printRequirementsIn(lock, input.python),
            'outside',
            'yours to edit, not sent',
          ),
        ]),
    ...(input.requirementsTxt === null
      ? []
      : [file(lockFile, input.requirementsTxt, 'build', lockNote(lock))]),
    ...(lockState(lock) === 'partly'
      ? [file(unlockedFile, printUnlocked(lock, input.python), 'build', 'not locked')]
      : []),
    ...sources.map(({ path, text }) =>
      isTest(path) ? file(path, text, 'outside', 'not sent') : file(path, text, 'image', ''),
    ),
    ...(compose === null
      ? []
      : [file('compose.yaml', printComposeYaml(compose, builtFrom(lock)), 'outside', 'not sent')]),
    ...secretFiles(compose?.services ?? []).map(({ path, value }) =>
      file(path, `${value}\n`, 'outside', 'a password, not sent'),
    ),
    ...(compose === null || !needsKubernetes(compose)
      ? []
      : [file('kubernetes.yaml', printKubernetesYaml(compose), 'outside', 'not sent')]),
    file('README.md', input.readme, 'outside', 'not sent'),
  ];
}

function file(path: string, text: string, use: ContextFileUse, note: string): ContextFile {
  return { path, text, executable: false, use, note };
}

/** What another image would come of: files, and the folder of the code. */
function builtFrom(lock: Lock): readonly string[] {
  return ['src', 'Dockerfile', '.dockerignore', ...(lock.roots.length === 0 ? [] : filesOfLibraries(lock))];
}

function filesOfLibraries(lock: Lock): readonly string[] {
  return lockState(lock) === 'partly' ? [lockFile, unlockedFile] : [lockFile];
}

function lockNote(lock: Lock): string {
  return lockState(lock) !== 'open' ? `locked, ${lock.packages.length} packages` : 'not locked';
}
