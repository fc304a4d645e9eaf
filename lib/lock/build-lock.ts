import { appType } from '@/lib/app-types/app-types';
import type { Catalogue, Graph } from '@/lib/catalogue/catalogue';
import { findLibrary } from '@/lib/catalogue/find-library';
import { pythonMinor, type Recipe } from '@/lib/recipe/recipe';
import { parseRequirement, type Requirement } from '@/lib/recipe/requirement';
import { torchPackages } from '@/lib/recipe/torch-builds';
import { usableInstaller } from '@/lib/recipe/usable-installer';
import { usedServices } from '@/lib/recipe/used-services';
import { isInRange } from '@/lib/recipe/version';
import { service } from '@/lib/services/services';
import { releasesOf } from './compiled-graph';
import { type Lock, lockState, type Root, type Unlocked } from './lock';
import { explainClash, explainHeld } from './quarrels';
import { solve } from './solve';

/**
 * The newest versions that go together, of everything that a recipe's libraries need. Without the graph the roots
 * have no versions yet.
 */
export function buildLock(recipe: Recipe, catalogue: Catalogue): Lock {
  const wanted = wantedRoots(recipe);
  const graph = catalogue.graphs[pythonMinor(recipe.python)];
  if (!graph) {
    const roots = wanted.map((root) => ({ ...root, version: null, held: null }));
    return { resolved: false, roots, packages: [], unlocked: [], torch: null, clash: null };
  }
  const unlocked = wanted.flatMap(({ requirement }) => whyUnlocked(requirement, graph, catalogue) ?? []);
  return promiseNothingOpen(withTorchBuild(recipe, lockTogether(wanted, unlocked, graph)));
}

/** Where nothing is locked, an installer chooses: no version is promised. */
function promiseNothingOpen(lock: Lock): Lock {
  if (lockState(lock) !== 'open') return lock;
  return { ...lock, roots: lock.roots.map((root) => ({ ...root, version: null, held: null })) };
}

/** What stands in an index that we have not read cannot be locked; pip has no word for such an index. */
function withTorchBuild(recipe: Recipe, lock: Lock): Lock {
  const needsTorch = lock.packages.some((each) => each.package.name === 'torch');
  if (recipe.torch === null || !needsTorch || usableInstaller(recipe) !== 'uv') return lock;
  const isOfTorch = ({ requirement }: Root) => torchPackages.includes(requirement.name);
  const asked = lock.roots.filter(isOfTorch).map(({ requirement }) => requirement);
  const taken = asked.length > 0 ? asked : [{ name: 'torch', extras: [], version: null }];
  return {
    ...lock,
    torch: recipe.torch,
    unlocked: [
      ...lock.unlocked,
      ...taken.map((requirement) => ({ requirement, reason: 'other-index' }) as const),
    ],
  };
}

type WantedRoot = Omit<Root, 'version' | 'held'>;

/** Where some of them quarrel, or a range leaves out what would be locked, those are left open and the rest is locked. */
function lockTogether(wanted: readonly WantedRoot[], unlocked: readonly Unlocked[], graph: Graph): Lock {
  const open = new Set(unlocked.map(({ requirement }) => requirement.name));
  const known = wanted.map(({ requirement }) => requirement).filter(({ name }) => !open.has(name));
  const solution = solve(known, graph);
  if (!solution.ok) {
    const clash = explainClash(solution.conflicts, known, graph);
    const sides = new Set(clash.sides.map(({ root }) => root));
    const quarrelling = known.filter(({ name }) => sides.has(name));
    const more = quarrelling.map((requirement): Unlocked => ({ requirement, reason: 'clash' }));
    const rest = lockTogether(wanted, [...unlocked, ...more], graph);
    return { ...rest, clash };
  }
  const { packages } = solution;
  const versions = new Map(packages.map((each) => [each.package.name, each.package.version]));
  // A graph has few releases of a library: whether the best in a range is among them is known only of the best of all.
  const outside = known.filter(({ name, range }) => range && !isInRange(versions.get(name) ?? '', range));
  if (outside.length > 0) {
    const more = outside.map((requirement): Unlocked => ({ requirement, reason: 'range' }));
    return lockTogether(wanted, [...unlocked, ...more], graph);
  }
  const held = explainHeld(solution.held, known, packages, graph);
  const roots = wanted.map(({ requirement, from }) => ({
    requirement,
    from,
    version: open.has(requirement.name) ? null : (versions.get(requirement.name) ?? null),
    held: held.get(requirement.name) ?? null,
  }));
  return { resolved: true, roots, packages, unlocked, torch: null, clash: null };
}

/** What the user, the app type and the services ask for; who asked first gives a library its origin. */
function wantedRoots(recipe: Recipe): WantedRoot[] {
  const asked: WantedRoot[] = [
    ...recipe.libraries.map((requirement) => ({ requirement, from: { kind: 'user' } as const })),
    ...appType(recipe.app).requirements.map((text) => ({
      requirement: known(text),
      from: { kind: 'app' } as const,
    })),
    ...usedServices(recipe).flatMap((id) => {
      const { requirement, title } = service(id);
      if (requirement === null) return [];
      return { requirement: known(requirement), from: { kind: 'service', title } as const };
    }),
  ];
  const roots = new Map<string, WantedRoot>();
  for (const root of asked) {
    const first = roots.get(root.requirement.name);
    roots.set(root.requirement.name, first ? withExtras(first, root.requirement.extras) : root);
  }
  return [...roots.values()].sort((a, b) => (a.requirement.name < b.requirement.name ? -1 : 1));
}

function known(text: string): Requirement {
  const requirement = parseRequirement(text);
  if (!requirement) throw new Error(`a table holds “${text}”, which is no requirement`);
  return requirement;
}

function withExtras(root: WantedRoot, extras: readonly string[]): WantedRoot {
  const all = [...new Set([...root.requirement.extras, ...extras])].sort();
  return { ...root, requirement: { ...root.requirement, extras: all } };
}

function whyUnlocked(requirement: Requirement, graph: Graph, { snapshot }: Catalogue): Unlocked | null {
  const releases = releasesOf(graph, requirement.name);
  const library = findLibrary(snapshot.libraries, requirement.name);
  // Another library may bring one that does not run there.
  if (library?.pythons?.includes(graph.python) === false || (library && releases.length === 0))
    return { requirement, reason: 'not-for-this-python' };
  if (releases.length === 0) return { requirement, reason: 'not-in-catalogue' };
  const { version, extras } = requirement;
  const found = version === null ? releases[0] : releases.find((release) => release.version === version);
  if (!found) return { requirement, reason: 'other-version' };
  return extras.some((extra) => !Object.hasOwn(found.extras, extra))
    ? { requirement, reason: 'unknown-extra' }
    : null;
}
