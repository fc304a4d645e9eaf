import type { Snapshot } from '@/lib/catalogue/catalogue';
import { formatBytes } from '@/lib/format/figures';
import { listWords } from '@/lib/format/list-words';
import { type Lock, lockState, type Root } from '@/lib/lock/lock';
import type { Plan } from '@/lib/plan/plan';
import { cutSubject, type Problem } from '@/lib/recipe/problem';
import { type InstallerId, type OptionId, options } from '@/lib/recipe/recipe';
import { printRequirement } from '@/lib/recipe/requirement';
import { torchBuilds, torchPackages } from '@/lib/recipe/torch-builds';

/** Pythons that are one click away; any other release is typed. */
export function mainPythons({ pythons }: Snapshot): readonly string[] {
  return pythons.slice(-5).map(({ version }) => version);
}

/** "312 MB installed". Empty: nothing is. */
export function installedSize(plan: Plan): string {
  const install = plan.stages.flatMap(({ steps }) => steps).find(({ role }) => role === 'install');
  if (install === undefined) return '';
  if (install.bytes.source === 'unknown') return 'size not known';
  const isWhole = !plan.stages.some(({ steps }) => steps.some(({ role }) => role === 'unlocked'));
  return `${isWhole ? '' : 'at least '}${formatBytes(install.bytes.value)} installed`;
}

/** "uv also installs 14 they depend on: numpy, scipy, joblib, werkzeug and 10 more." Empty: nothing else. */
export function dependenciesHint(lock: Lock, installer: InstallerId): string {
  const { roots, packages } = lock;
  // What is installed where nothing is locked, the installer decides.
  if (lockState(lock) === 'open') return '';
  const asked = new Set(roots.map(({ requirement }) => requirement.name));
  const others = packages
    .filter((each) => !asked.has(each.package.name))
    .sort((a, b) => b.package.installed - a.package.installed)
    .map((each) => each.package.name);
  if (others.length === 0) return '';
  return `${installer} also installs ${others.length} they depend on: ${listSome(others)}.`;
}

function listSome(names: readonly string[]): string {
  const named = names.length <= 5 ? names : names.slice(0, 4);
  const rest = names.length - named.length;
  if (rest > 0) return `${named.join(', ')} and ${rest} more`;
  return listWords(named);
}

/** In the order of the chips: the user's own first. */
export function orderRoots({ roots }: Lock): readonly Root[] {
  const isOwn = ({ from }: Root) => from.kind === 'user';
  return [...roots.filter(isOwn), ...roots.filter((root) => !isOwn(root))];
}

/** "from app", "from Postgres"; null: the user chose it. */
export function originOf({ from }: Root): string | null {
  if (from.kind === 'user') return null;
  return from.kind === 'app' ? 'from app' : `from ${from.title}`;
}

/** Whether a problem is about this library, or it is one of those that cannot go together. */
export function isTroubled({ requirement }: Root, { problems, lock }: Troubles): boolean {
  const names = [requirement.name, cutSubject(printRequirement(requirement))];
  const quarrels = lock.clash?.sides.some(({ root }) => root === requirement.name) ?? false;
  return quarrels || problems.some(({ severity, subject }) => severity !== 'note' && names.includes(subject));
}

type Troubles = { problems: readonly Problem[]; lock: Lock };

/** "3.1.1"; "3.1.1 (>=3)" for a range; "CPU, not locked" for a build of torch from another index. */
export function versionText({ requirement, version }: Root, { torch }: Lock): string {
  const { range } = requirement;
  const build = torch !== null && torchPackages.includes(requirement.name) ? torchBuilds[torch].title : null;
  if (build) return `${build}, not locked`;
  if (version !== null) return range ? `${version} (${range})` : version;
  return requirement.version ?? range ?? 'not locked';
}

export function optionTitle(id: OptionId, installer: InstallerId): string {
  return id === 'cache' ? `Keep ${installer}’s cache between builds` : options[id].title;
}
