import { installedBytes } from '@/lib/catalogue/installed-bytes';
import { formatBytes } from '@/lib/format/figures';
import { cudaPackages } from '@/lib/lock/cuda-packages';
import type { Lock } from '@/lib/lock/lock';
import { withInstaller, withLibrary, withTorch } from '@/lib/recipe/edit';
import type { Recipe } from '@/lib/recipe/recipe';
import type { Requirement } from '@/lib/recipe/requirement';
import { torchBuildIds, torchBuilds } from '@/lib/recipe/torch-builds';

/** One build of a library, with what is known of it. */
export type BuildOption = {
  id: string;
  title: string;
  /** Where it comes from, and what we did with it. */
  source: string;
  /** Its price against the first one. */
  price: string;
  isChosen: boolean;
  /** The recipe with it. */
  recipe: Recipe;
};

/** `usual`: a lock with the build of the package index, whose packages were weighed. */
export function torchOptions(requirement: Requirement, recipe: Recipe, usual: Lock): readonly BuildOption[] {
  const cuda = cudaPackages(usual);
  const saved = cuda.reduce((total, each) => total + installedBytes(each, recipe.options.bytecode), 0);
  const isAsked = recipe.libraries.some(({ name }) => name === requirement.name);
  const asked = isAsked ? recipe : withLibrary(recipe, requirement);
  const [, cudaVersion] =
    /-cu(\d+)$/.exec(cuda.map(({ name }) => name).find((name) => /-cu\d+$/.test(name)) ?? '') ?? [];
  return [
    {
      id: 'usual',
      title: cudaVersion ? `CUDA ${cudaVersion}` : 'usual',
      source: 'from the package index, locked',
      price: saved > 0 ? `${formatBytes(saved)} for the card` : '',
      isChosen: recipe.torch === null,
      recipe: withTorch(asked, null),
    },
    ...torchBuildIds.map((id) => ({
      id,
      title: torchBuilds[id].title,
      source: `index ${id} · not run by us`,
      price: id === 'cpu' && saved > 0 ? `at least −${formatBytes(saved)}` : 'size not known',
      isChosen: recipe.torch === id,
      recipe: withInstaller(withTorch(asked, id), 'uv'),
    })),
  ];
}
