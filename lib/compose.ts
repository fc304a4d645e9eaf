import { appType, mainProcess } from './app-types/app-types';
import { askWhatIfs } from './cache/ask-what-ifs';
import { criticalSeconds, hasUnknownSeconds } from './cache/critical-path';
import { buildAll } from './cache/simulate';
import type { Catalogue } from './catalogue/catalogue';
import { checkRecipe } from './checks/check-recipe';
import { buildCommands } from './commands/commands';
import { failures } from './commands/failures';
import { placeOf } from './commands/listening-container';
import type { Composition } from './composition';
import { buildFiles } from './context/build-files';
import { composeInput, needsCompose } from './context/compose-input';
import { printReadme } from './context/readme';
import { printRequirementsTxt } from './context/requirements';
import { printDockerfile } from './dockerfile/print';
import { listWords } from './format/list-words';
import { type Groundwork, layGround } from './groundwork';
import { usesCuda } from './lock/cuda-packages';
import { hasUnknownBytes, imageBytes } from './plan/image-bytes';
import { type LineSpeed, usualLineSpeed } from './plan/line-speed';
import { knownRecipe } from './recipe/known-recipe';
import type { Problem } from './recipe/problem';
import { bases, pythonMinor, type Recipe } from './recipe/recipe';
import { service } from './services/services';

/**
 * The whole pipeline: a recipe and a catalogue become everything anyone sees or downloads. Pure; works with a
 * catalogue of which only the snapshot is loaded, and says what is missing; a Python or base that the snapshot lacks
 * becomes one that it has, and a problem. `linkProblems` are repeated in
 * the README, so that a context made from a link tells what the link did not. No file depends on `lineSpeed`.
 */
export function compose(
  asked: Recipe,
  catalogue: Catalogue,
  linkProblems: readonly Problem[] = [],
  lineSpeed: LineSpeed = usualLineSpeed,
): Composition {
  const recipe = knownRecipe(asked, catalogue.snapshot);
  const ground = layGround(recipe, catalogue, { lineSpeed });
  const { name, port, lock, plan } = ground;
  const dockerfile = printDockerfile(plan);
  const composed = composeInput(recipe, name, port);
  const commands = buildCommands({ ...composed, usesCuda: usesCuda(lock), plan });
  const problems = checkRecipe(asked, recipe, catalogue, lock, ground.fit);
  const sentence = sentenceOf(ground.recipe);
  const requirementsTxt = requirementsOf(ground, catalogue);
  const readme = printReadme({
    recipe,
    snapshot: catalogue.snapshot.id,
    name,
    sentence,
    lock,
    commands,
    problems: [...linkProblems, ...problems],
  });
  const files = buildFiles({
    python: recipe.python,
    lock,
    dockerfile: dockerfile.text,
    requirementsTxt,
    sources: ground.sources ?? [],
    compose: needsCompose(composed) ? composed : null,
    readme,
  });
  let whatIfs: Composition['whatIfs'] | null = null;
  return {
    recipe,
    name,
    sentence,
    snapshot: catalogue.snapshot.id,
    lock,
    plan,
    naive: ground.naive,
    dockerfile,
    files,
    commands,
    failures: failures(name, placeOf(mainProcess(recipe.app), port)),
    problems,
    lineSpeed,
    totals: {
      imageBytes: imageBytes(plan),
      buildSeconds: criticalSeconds(plan, buildAll(plan)),
      isAtLeast: { imageBytes: hasUnknownBytes(plan), buildSeconds: hasUnknownSeconds(plan, buildAll(plan)) },
    },
    get whatIfs() {
      whatIfs ??= askWhatIfs(ground, catalogue);
      return whatIfs;
    },
    missing: missingParts(ground, requirementsTxt),
  };
}

/** Null: nothing is installed, or what it is made from is not loaded. */
function requirementsOf(
  { recipe, lock, baseImage }: Groundwork,
  { snapshot, hashes }: Catalogue,
): string | null {
  if (!lock.resolved || lock.roots.length === 0) return null;
  return printRequirementsTxt(lock, hashes[pythonMinor(recipe.python)], {
    family: baseImage.family,
    snapshot: snapshot.id,
    python: recipe.python,
  });
}

function missingParts({ lock, sources }: Groundwork, requirementsTxt: string | null): Composition['missing'] {
  return [
    ...(lock.resolved ? [] : (['graph'] as const)),
    ...(sources === null ? (['starters'] as const) : []),
    ...(requirementsTxt === null && lock.roots.length > 0 ? (['hashes'] as const) : []),
  ];
}

function sentenceOf({ app, python, base, services }: Recipe): string {
  const beside = services.map((id) => service(id).title);
  const what = `${appType(app).title} on Python ${python} ${bases[base].title}`;
  return beside.length === 0 ? what : `${what}, with ${listWords(beside)}`;
}
