import type { BaseImage, Hashes, Package } from '@/lib/catalogue/catalogue';
import { releaseKey } from '@/lib/catalogue/graph-file';
import { type Lock, type LockedPackage, lockState, type Root } from '@/lib/lock/lock';
import { targetsOf } from '@/lib/lock/wheels';
import { printNameAndExtras, printPep508 } from '@/lib/recipe/requirement';
import type { TorchBuildId } from '@/lib/recipe/torch-builds';

/** The one line that locks requirements.in again. */
export function lockCommand(python: string, torch: TorchBuildId | null): string {
  const backend = torch === null ? '' : ` --torch-backend ${torch}`;
  return `uv pip compile requirements.in --universal --python-version ${python}${backend} --generate-hashes -o requirements.txt`;
}

/** What was chosen, and by whom: yours to edit. */
export function printRequirementsIn({ roots, torch }: Lock, python: string): string {
  const lines = roots.map((root) => `${printPep508(root.requirement)}${originOf(root)}`);
  return [
    '# The libraries you asked for. After an edit, lock them again:',
    `#   ${lockCommand(python, torch)}`,
    ...lines,
    '',
  ].join('\n');
}

function originOf({ from }: Root): string {
  if (from.kind === 'user') return '';
  return from.kind === 'app' ? '  # the app needs it' : `  # for ${from.title}`;
}

/**
 * Every package pinned, each with the hashes of the files that may be installed; or, where the lock is open,
 * only what was chosen. Null while the hashes are not loaded.
 */
export function printRequirementsTxt(
  lock: Lock,
  hashes: Hashes | undefined,
  { family, snapshot, python }: { family: BaseImage['family']; snapshot: string; python: string },
): string | null {
  if (lockState(lock) === 'open') return printOpenRequirements(lock, python);
  if (!hashes) return null;
  const head = [
    `# Locked on catalogue ${snapshot} for Python ${python}, Linux, x86-64 and arm64.`,
    '# A file whose hash is not listed is refused.',
  ];
  return [...head, ...lock.packages.map((each) => printLocked(each, hashes, family)), ''].join('\n');
}

function printLocked(locked: LockedPackage, hashes: Hashes, family: BaseImage['family']): string {
  const { package: each, only } = locked;
  const marker = only === null ? '' : ` ; platform_machine == '${only}'`;
  return `${each.name}==${each.version}${marker}${hashLines(each, hashes, family)}`;
}

type HashLines = Record<BaseImage['family'], WeakMap<Package, string>>;
const printed = new WeakMap<Hashes, HashLines>();

/** Printed once for each package: they are most of the file, and every change of a recipe prints it again. */
function hashLines(each: Package, hashes: Hashes, family: BaseImage['family']): string {
  const byFamily = printed.get(hashes) ?? { debian: new WeakMap(), alpine: new WeakMap() };
  printed.set(hashes, byFamily);
  const known = byFamily[family].get(each);
  if (known !== undefined) return known;
  const lines = hashesOf(each, hashes, family).map((hash) => ` \\\n    --hash=sha256:${hash}`);
  byFamily[family].set(each, lines.join(''));
  return lines.join('');
}

/** Wheels for both architectures; the source distribution only where one of them has no wheel. */
function hashesOf(each: Package, hashes: Hashes, family: BaseImage['family']): string[] {
  const files = hashes.files[releaseKey(each)] ?? {};
  const targets = targetsOf(family);
  const needsSource = targets.some((target) => !each.wheels.includes(target));
  const wanted = [
    ...(files.any ?? []),
    ...targets.flatMap((target) => files[target] ?? []),
    ...(needsSource ? (files.sdist ?? []) : []),
  ];
  return [...new Set(wanted)].sort();
}

/** What is installed after the locked packages. */
export function printUnlocked({ unlocked, torch }: Lock, python: string): string {
  return [
    '# Not locked: installed after requirements.txt, whose versions stay. What does not go with them stops the build.',
    '# To lock these too:',
    `#   ${lockCommand(python, torch)}`,
    ...unlocked.map(({ requirement }) => printPep508(requirement)),
    '',
  ].join('\n');
}

function printOpenRequirements({ roots, unlocked, torch }: Lock, python: string): string {
  const open = unlocked.map(({ requirement }) => printNameAndExtras(requirement));
  return [
    `# Not locked: ${open.join(', ')}. Versions are chosen when the image is built.`,
    '# To lock them:',
    `#   ${lockCommand(python, torch)}`,
    ...roots.map(({ requirement }) => printPep508(requirement)),
    '',
  ].join('\n');
}
