import fc from 'fast-check';
import { appTypeIds } from '@/lib/app-types/app-types';
import { bases, installers, optionIds, type Recipe } from '@/lib/recipe/recipe';
import type { Requirement } from '@/lib/recipe/requirement';
import { torchBuildIds } from '@/lib/recipe/torch-builds';
import { serviceIds } from '@/lib/services/services';

/** Random recipes for property tests; `libraries` are names to choose from. */
export function arbitraryRecipe(
  libraries: readonly string[],
  pythons: readonly string[],
): fc.Arbitrary<Recipe> {
  const versions: fc.Arbitrary<Pick<Requirement, 'version' | 'range'>> = fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .constantFrom('1.0', '2.2.3', '1!2.0rc1', '3.1.post2+cpu.1')
        .map((version) => ({ version })),
    },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom('>=2', '>=1.1,<3', '~=2.2', '!=1.0', '==3.*')
        .map((range) => ({ version: null, range })),
    },
    { weight: 1, arbitrary: fc.constant({ version: null }) },
  );
  const named = fc.record({
    name: fc.constantFrom(...libraries),
    extras: fc
      .uniqueArray(fc.constantFrom('all', 'binary', 'standard', 'test'), { maxLength: 2 })
      .map((list) => list.sort()),
  });
  const requirement: fc.Arbitrary<Requirement> = fc
    .tuple(named, versions)
    .map(([one, asked]) => ({ ...one, ...asked }));
  return fc.record({
    name: fc.option(fc.constantFrom('api', 'org/api', 'docker_flask', 'my-app.v2', 'a__b', '0')),
    app: fc.constantFrom(...appTypeIds),
    python: fc.constantFrom(...pythons),
    base: fc.constantFrom(...(Object.keys(bases) as (keyof typeof bases)[])),
    libraries: fc
      .uniqueArray(requirement, { selector: ({ name }) => name, maxLength: 12 })
      .map((list) => list.sort((a, b) => (a.name < b.name ? -1 : 1))),
    services: fc.subarray([...serviceIds]).map((list) => list.sort()),
    installer: fc.constantFrom(...(Object.keys(installers) as (keyof typeof installers)[])),
    torch: fc.option(fc.constantFrom(...torchBuildIds), { freq: 3 }),
    port: fc.option(fc.integer({ min: 1, max: 65535 })),
    options: fc.record(
      Object.fromEntries(optionIds.map((id) => [id, fc.boolean()])) as Record<
        (typeof optionIds)[number],
        fc.Arbitrary<boolean>
      >,
    ),
    at: fc.option(fc.constant('2026-11')),
  });
}
