import { appType } from '@/lib/app-types/app-types';
import type { Composition } from '@/lib/composition';
import { type Lock, lockState } from '@/lib/lock/lock';
import type { Plan } from '@/lib/plan/plan';
import { usedServices } from '@/lib/recipe/used-services';
import { service } from '@/lib/services/services';

/** What a link keeps and what it does not, in short lines. */
export type Freezes = { stays: readonly string[]; mayChange: readonly string[] };

export function describeFreezes(composition: Composition, isFrozen: boolean): Freezes {
  const ofSnapshot = factsOfSnapshot(composition);
  const choices = 'your choices and options';
  if (isFrozen) return { stays: [...ofSnapshot, choices], mayChange: changesWithTime(composition) };
  return {
    stays: [choices],
    mayChange: [
      ...ofSnapshot.map((fact) => `${fact}: of the newest catalogue`),
      ...changesWithTime(composition),
    ],
  };
}

function factsOfSnapshot({ lock, plan }: Composition): string[] {
  const tags = baseTags(plan);
  return [
    ...lockedFacts(lock),
    `${tags.length === 1 ? 'tag' : 'tags'}: ${tags.join(', ')}`,
    'sizes of packages and base image',
  ];
}

function lockedFacts(lock: Lock): string[] {
  const { packages } = lock;
  if (packages.length === 0 || lockState(lock) === 'open') return [];
  return [`${packages.length} ${packages.length === 1 ? 'package' : 'packages'}, versions, hashes`];
}

/** What is part of Roadcut and not of its catalogue, and what somebody else decides when the image is built. */
function changesWithTime({ recipe, lock, plan }: Composition): string[] {
  const images = usedServices(recipe).map((id) => service(id).image);
  const hasSystemStep = plan.stages.some(({ steps }) => steps.some(({ role }) => role === 'system'));
  return [
    ...unlockedFacts(lock),
    'wording of the Dockerfile',
    `starter code in ${appType(recipe.app).entry}, and what it needs`,
    'seconds, for each reader’s line',
    ...(images.length === 0 ? [] : [`beside the app: ${images.join(', ')}`]),
    'bytes behind a tag',
    ...(hasSystemStep ? [`what ${recipe.base === 'alpine' ? 'apk' : 'apt-get'} installs`] : []),
  ];
}

function unlockedFacts(lock: Lock): string[] {
  if (!lock.resolved) return ['versions: they are not loaded yet'];
  if (lockState(lock) === 'open') return ['versions of all libraries: not locked'];
  const names = lock.unlocked.map(({ requirement }) => requirement.name);
  return names.length === 0 ? [] : [`not locked: ${names.join(', ')}`];
}

function baseTags({ stages }: Plan): string[] {
  const images = stages.flatMap(({ steps }) =>
    steps.flatMap(({ instruction }) => (instruction.keyword === 'FROM' ? [instruction.image] : [])),
  );
  return [...new Set(images)].filter((image) => image.includes(':'));
}
