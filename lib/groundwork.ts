import { appType, mainProcess } from './app-types/app-types';
import type { BaseImage, Catalogue } from './catalogue/catalogue';
import { buildLock } from './lock/build-lock';
import { asksForExtras, type Lock, lockState } from './lock/lock';
import { type Fit, fitWheels } from './lock/wheels';
import { buildSteps } from './plan/build-steps';
import type { Facts } from './plan/facts';
import { usualLineSpeed } from './plan/line-speed';
import { type OutlineInput, outlineNaivePlan, outlinePlan } from './plan/outline';
import type { Plan } from './plan/plan';
import { lockFile, unlockedFile } from './recipe/library-files';
import { pythonFacts } from './recipe/python-version';
import { pythonMinor, type Recipe } from './recipe/recipe';
import { printPep508, printRequirement } from './recipe/requirement';
import { usableInstaller } from './recipe/usable-installer';
import { usedServices } from './recipe/used-services';
import type { SourceFile } from './starter/source-file';
import { buildStarter, isTest } from './starter/starter';
import { starterValues } from './starter/starter-values';

/** The steps between a recipe and everything shown of it: what plans, files and checks share. */
export type Groundwork = {
  recipe: Recipe;
  name: string;
  port: number | null;
  baseImage: BaseImage;
  lock: Lock;
  fit: Fit;
  /** Null: the starter code is not loaded. */
  sources: readonly SourceFile[] | null;
  plan: Plan;
  naive: Plan;
  facts: Facts;
  /** What the files of the libraries say, without hashes, by path. */
  libraryLines: ReadonlyMap<string, string>;
};

/** Everything up to the plan. `kept` is what stays as it is in another recipe: its lock, the code, the line. */
export function layGround(
  recipe: Recipe,
  catalogue: Catalogue,
  kept: Partial<Pick<Groundwork, 'lock' | 'sources'> & Pick<Facts, 'lineSpeed'>> = {},
): Groundwork {
  const lock = kept.lock ?? buildLock(recipe, catalogue);
  const baseImage = baseImageOf(recipe, catalogue);
  const fit = fitWheels(lock.packages, catalogue.snapshot.libraries, baseImage.family);
  const stopsAt = fit.missing[0]?.name ?? null;
  const usable: Recipe = {
    ...recipe,
    installer: usableInstaller(recipe),
    services: usedServices(recipe),
    torch: lock.torch,
  };
  const { port: usualPort } = mainProcess(recipe.app);
  const port = usualPort === null ? null : (recipe.port ?? usualPort);
  const name = recipe.name ?? appType(recipe.app).imageName;
  const sources = kept.sources ?? buildStarter(catalogue.starters, recipe.app, starterValues(recipe, name));
  const outline = outlineInput(usable, catalogue, { baseImage, fit, lock, port });
  const facts: Facts = {
    baseImage,
    // What an installer would find by itself is not known.
    packages: lock.resolved && lockState(lock) !== 'open' && stopsAt === null ? installed(lock) : null,
    unlocked:
      lockState(lock) === 'partly'
        ? lock.unlocked.map(({ requirement }) => printRequirement(requirement))
        : [],
    stopsAt,
    sizesFrom: catalogue.snapshot.sizesFrom,
    installer: usable.installer,
    bytecode: recipe.options.bytecode,
    codeBytes: sources && bytesOf(sources.filter(({ path }) => !isTest(path))),
    compiled: fit.compiled.map((each) => each.package.name),
    lineSpeed: kept.lineSpeed ?? usualLineSpeed,
  };
  const plan = { stages: buildSteps(outlinePlan(outline), facts) };
  const naive = { stages: buildSteps(outlineNaivePlan(outline), facts) };
  return {
    recipe: usable,
    name,
    port,
    baseImage,
    lock,
    fit,
    sources,
    plan,
    naive,
    facts,
    libraryLines: libraryLines(lock),
  };
}

/** The tag of one release carries no distribution: which ones it was built for is not known. */
export function imageOf({ python, base }: Recipe, { repository, tag }: BaseImage): string {
  if (repository !== undefined) return `${repository}:${tag}`;
  if (python === pythonMinor(python)) return `python:${tag}`;
  return base === 'full' ? `python:${python}` : `python:${python}-${base}`;
}

function baseImageOf({ python, base }: Recipe, { snapshot }: Catalogue): BaseImage {
  const found = pythonFacts(python, snapshot.pythons).bases.find((each) => each.base === base);
  if (!found) throw new Error(`snapshot ${snapshot.id} has no ${base} image for Python ${python}`);
  return python === pythonMinor(python) ? found : oneRelease(found);
}

/** Which release of the distribution an old tag was built on is not known, and its sizes are a neighbour's. */
function oneRelease(image: BaseImage): BaseImage {
  const distribution = image.family === 'alpine' ? 'Alpine Linux' : 'Debian';
  const layers = image.layers.map((layer, index) => ({
    ...layer,
    name: index === 0 ? distribution : layer.name,
    estimated: true,
  }));
  return { ...image, layers };
}

function outlineInput(
  recipe: Recipe,
  { snapshot }: Catalogue,
  { baseImage, fit, lock, port }: Pick<Groundwork, 'baseImage' | 'fit' | 'lock' | 'port'>,
): OutlineInput {
  const { family } = baseImage;
  const state = lockState(lock);
  const names = new Set(lock.packages.map((each) => each.package.name));
  const ofLibraries = snapshot.libraries.flatMap(({ name, system }) =>
    system && names.has(name) && !names.has(system.unless ?? '') ? [system] : [],
  );
  const ofApp = appType(recipe.app).system;
  const systems = ofApp === undefined ? ofLibraries : [...ofLibraries, ofApp];
  // The full image brings compilers and headers: nothing has to be left behind in a stage of its own.
  const compiled = recipe.base === 'full' ? [] : fit.compiled;
  return {
    recipe,
    image: imageOf(recipe, baseImage),
    family,
    packagedBy: baseImage.packaged?.by ?? null,
    port,
    libraries:
      lock.roots.length > 0
        ? { locked: state !== 'open', asksForExtras: asksForExtras(lock), hasUnlocked: state === 'partly' }
        : null,
    system: {
      run: unique(systems.flatMap((system) => system[family].run)),
      build: unique(fit.compiled.flatMap(({ library }) => library.system?.[family].build ?? [])),
      reasons: unique(systems.filter((system) => system[family].run.length > 0).map(({ reason }) => reason)),
    },
    compiled: compiled.map((each) => each.package.name),
  };
}

function libraryLines(lock: Lock): ReadonlyMap<string, string> {
  const locked = lock.packages.map((each) => `${each.package.name}==${each.package.version}`);
  const unlocked = lock.unlocked.map(({ requirement }) => printPep508(requirement));
  return lockState(lock) === 'partly'
    ? new Map([
        [lockFile, locked.join('\n')],
        [unlockedFile, unlocked.join('\n')],
      ])
    : new Map([[lockFile, [...locked, ...unlocked].join('\n')]]);
}

/** What lands on x86-64, the machine that sizes are measured on. */
function installed({ packages }: Lock) {
  return packages.filter(({ only }) => only !== 'aarch64').map((each) => each.package);
}

function bytesOf(files: readonly SourceFile[]): number {
  return files.reduce((total, { text }) => total + new TextEncoder().encode(text).length, 0);
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)].sort();
}
