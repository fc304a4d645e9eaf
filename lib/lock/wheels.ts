import type { BaseImage, Library, Package, Target } from '@/lib/catalogue/catalogue';
import { findLibrary } from '@/lib/catalogue/find-library';
import type { LockedPackage } from './lock';

/** How the packages of a lock get onto one family of base images. */
export type Fit = {
  /** Have no wheel, have a source distribution, and we know what compiling them needs. */
  compiled: readonly Compiled[];
  /** Have no wheel for this family though they have one for the other: the build would stop. */
  missing: readonly Package[];
  /** Have a wheel for x86-64 and none for arm64, the machine of newer Macs. */
  missingOnArm: readonly Package[];
};

export type Compiled = { package: Package; library: Library };

export function fitWheels(
  packages: readonly LockedPackage[],
  libraries: readonly Library[],
  family: BaseImage['family'],
): Fit {
  const without = packages
    .map((each) => each.package)
    .filter((each) => !each.wheels.includes(mainTarget(family)));
  const compiled = without.flatMap((each) => {
    const library = findLibrary(libraries, each.name);
    return each.sdist && library?.system && library.system[family].build.length > 0
      ? [{ package: each, library }]
      : [];
  });
  const explained = new Set(compiled.map((each) => each.package));
  // A package without any wheel and without headers to install is pure Python: pip builds it by itself.
  const missing = without.filter((each) => !explained.has(each) && (each.wheels.length > 0 || !each.sdist));
  const [x86, arm] = targetsOf(family);
  const missingOnArm = packages
    .filter(({ only }) => only !== 'x86_64')
    .map((each) => each.package)
    .filter(({ wheels }) => wheels.includes(x86) && !wheels.includes(arm));
  return { compiled, missing, missingOnArm };
}

/** Both architectures of a family, the common one first. */
export function targetsOf(family: BaseImage['family']): readonly [Target, Target] {
  return family === 'alpine' ? ['musl-x86-64', 'musl-arm64'] : ['glibc-x86-64', 'glibc-arm64'];
}

function mainTarget(family: BaseImage['family']): Target {
  return targetsOf(family)[0];
}
