import { appType } from '@/lib/app-types/app-types';
import type { Catalogue, Dependency, Graph, Package } from '@/lib/catalogue/catalogue';
import { pythonMinor, type Recipe } from '@/lib/recipe/recipe';
import { parseRequirement, type Requirement } from '@/lib/recipe/requirement';
import { usedServices } from '@/lib/recipe/used-services';
import { service } from '@/lib/services/services';
import type { Lock, LockedPackage, Root, Unlocked } from './lock';

/**
 * Everything of one graph was resolved together, so any subset of it is consistent: the lock of a recipe is
 * the closure of its libraries, and no resolver is needed. Without the graph the roots have no versions yet.
 */
export function buildLock(recipe: Recipe, catalogue: Catalogue): Lock {
  const wanted = wantedRoots(recipe);
  const graph = catalogue.graphs[pythonMinor(recipe.python)];
  if (!graph) return { resolved: false, roots: wanted.map(withoutVersion), packages: [], unlocked: [] };
  const packages = packagesByName(graph);
  const unlocked = wanted.flatMap(({ requirement }) => whyUnlocked(requirement, packages, catalogue) ?? []);
  const open = new Set(unlocked.map(({ requirement }) => requirement.name));
  const roots = wanted.map((root) => ({
    ...root,
    version: open.has(root.requirement.name) ? null : (packages.get(root.requirement.name)?.version ?? null),
  }));
  const known = roots.filter(({ version }) => version !== null).map(({ requirement }) => requirement);
  return { resolved: true, roots, packages: closure(known, packages), unlocked };
}

function withoutVersion(root: Omit<Root, 'version'>): Root {
  return { ...root, version: null };
}

/** What the user, the app type and the services ask for; who asked first gives a library its origin. */
function wantedRoots(recipe: Recipe): Omit<Root, 'version'>[] {
  const asked: Omit<Root, 'version'>[] = [
    ...recipe.libraries.map((requirement) => ({ requirement, from: { kind: 'user' } as const })),
    ...appType(recipe.app).requirements.map((text) => ({
      requirement: known(text),
      from: { kind: 'app' } as const,
    })),
    ...usedServices(recipe).map((id) => ({
      requirement: known(service(id).requirement),
      from: { kind: 'service', title: service(id).title } as const,
    })),
  ];
  const roots = new Map<string, Omit<Root, 'version'>>();
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

function withExtras(root: Omit<Root, 'version'>, extras: readonly string[]): Omit<Root, 'version'> {
  const all = [...new Set([...root.requirement.extras, ...extras])].sort();
  return { ...root, requirement: { ...root.requirement, extras: all } };
}

function whyUnlocked(
  requirement: Requirement,
  packages: ReadonlyMap<string, Package>,
  { snapshot }: Catalogue,
): Unlocked | null {
  const found = packages.get(requirement.name);
  if (!found) {
    const listed = snapshot.libraries.some(({ name }) => name === requirement.name);
    return { requirement, reason: listed ? 'not-for-this-python' : 'not-in-catalogue' };
  }
  if (requirement.version !== null && requirement.version !== found.version)
    return { requirement, reason: 'other-version' };
  return requirement.extras.some((extra) => !Object.hasOwn(found.extras, extra))
    ? { requirement, reason: 'unknown-extra' }
    : null;
}

/** Follows dependencies and chosen extras; a package needed by one architecture only says which. */
function closure(roots: readonly Requirement[], packages: ReadonlyMap<string, Package>): LockedPackage[] {
  const reached = new Map<string, LockedPackage>();
  const queue: Dependency[] = roots.map(({ name, extras }) => ({ name, extras }));
  for (let next = queue.pop(); next; next = queue.pop()) {
    const found = packages.get(next.name);
    if (!found) throw new Error(`the graph names ${next.name} but does not hold it`);
    const before = reached.get(next.name);
    const merged = merge(before, next, found);
    if (before && sameReach(before, merged)) continue;
    reached.set(next.name, merged);
    queue.push(...edgesOf(merged));
  }
  return [...reached.values()].sort((a, b) => (a.package.name < b.package.name ? -1 : 1));
}

function merge(before: LockedPackage | undefined, edge: Dependency, found: Package): LockedPackage {
  const extras = [...new Set([...(before?.extras ?? []), ...edge.extras])].sort();
  const only = edge.only ?? null;
  return { package: found, extras, only: before === undefined || before.only === only ? only : null };
}

function sameReach(a: LockedPackage, b: LockedPackage): boolean {
  return a.only === b.only && a.extras.length === b.extras.length;
}

/** What a package needs is needed where the package is. */
function edgesOf({ package: each, extras, only }: LockedPackage): Dependency[] {
  const edges = [...each.dependencies, ...extras.flatMap((extra) => each.extras[extra] ?? [])];
  return edges.flatMap((edge) => {
    if (only === null || edge.only === only) return [edge];
    return edge.only === undefined ? [{ ...edge, only }] : [];
  });
}

const indexes = new WeakMap<Graph, ReadonlyMap<string, Package>>();

/** Built once for each graph: every keystroke asks for it. */
export function packagesByName(graph: Graph): ReadonlyMap<string, Package> {
  const index = indexes.get(graph) ?? new Map(graph.packages.map((each) => [each.name, each]));
  indexes.set(graph, index);
  return index;
}
