import { installedBytes } from '@/lib/catalogue/installed-bytes';
import { formatBytes } from '@/lib/format/figures';
import { cudaPackages } from '@/lib/lock/cuda-packages';
import type { Lock } from '@/lib/lock/lock';
import { withInstaller, withTorch } from '@/lib/recipe/edit';
import type { Problem } from '@/lib/recipe/problem';
import { isOlderPython } from '@/lib/recipe/python-version';
import { pythonMinor, type Recipe } from '@/lib/recipe/recipe';
import { torchBuilds } from '@/lib/recipe/torch-builds';
import { oldestForUv, usableInstaller } from '@/lib/recipe/usable-installer';

/** That torch brings gigabytes for a graphics card, and that only uv can take another build. */
export function checkTorch(recipe: Recipe, lock: Lock): Problem[] {
  const torch = lock.packages.find((each) => each.package.name === 'torch')?.package;
  if (!torch || lock.torch !== null) return [];
  const runsUv = !isOlderPython(pythonMinor(recipe.python), oldestForUv);
  if (recipe.torch !== null && usableInstaller(recipe) !== 'uv')
    return [
      {
        kind: 'torch',
        severity: 'warning',
        subject: `torch for ${torchBuilds[recipe.torch].title}`,
        message: 'is a build that only uv can ask for by name. pip takes the usual one.',
        fixes: [
          ...(runsUv ? [{ label: 'Use uv', recipe: withInstaller(recipe, 'uv') }] : []),
          { label: 'Use the usual build', recipe: withTorch(recipe, null) },
        ],
      },
    ];
  const cuda = cudaPackages(lock);
  if (cuda.length === 0) return [];
  const bytes = cuda.reduce((total, each) => total + installedBytes(each, recipe.options.bytecode), 0);
  return [
    {
      kind: 'torch',
      severity: 'note',
      subject: `torch ${torch.version}`,
      message: `comes with ${cuda.length} packages for NVIDIA cards, ${formatBytes(bytes)} that any other machine never uses.`,
      fixes:
        usableInstaller(recipe) === 'uv'
          ? [
              {
                label: `Take the CPU build, at least −${formatBytes(bytes)}`,
                recipe: withTorch(recipe, 'cpu'),
              },
            ]
          : [],
    },
  ];
}
