import { formatBytes } from '@/lib/format/figures';
import { buildLock } from '@/lib/lock/build-lock';
import { releasesOf } from '@/lib/lock/compiled-graph';
import { lockState } from '@/lib/lock/lock';
import { lockedBytes } from '@/lib/lock/locked-bytes';
import { withLibrary } from '@/lib/recipe/edit';
import { pythonMinor } from '@/lib/recipe/recipe';
import { printNameAndExtras, type Requirement } from '@/lib/recipe/requirement';
import type { ShelfPlace } from './remarks';
import type { BuildOption } from './torch-options';

/** Extras that bring the packages for NVIDIA cards. */
const gpuExtras: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  tensorflow: { 'and-cuda': 'CUDA 12' },
  jax: { cuda13: 'CUDA 13', cuda12: 'CUDA 12' },
};

/** For the CPU, or with one of these extras; each is locked and weighed. Empty: the library has no such extra. */
export function gpuOptions(
  { name, extras, version }: Requirement,
  place: ShelfPlace,
): readonly BuildOption[] {
  const { catalogue, recipe } = place;
  const graph = catalogue.graphs[pythonMinor(recipe.python)];
  const release = graph && releasesOf(graph, name)[0];
  const known = Object.entries(gpuExtras[name] ?? {}).filter(([extra]) => release?.extras[extra]);
  if (known.length === 0) return [];
  const others = extras.filter((extra) => !known.some(([gpu]) => gpu === extra));
  const withExtras = (more: readonly string[]) =>
    withLibrary(recipe, { name, version, extras: [...others, ...more].sort() });
  const plain = withExtras([]);
  const plainBytes = lockedBytes(buildLock(plain, catalogue), plain);
  const isPlain = others.length === extras.length;
  return [
    {
      id: 'cpu',
      title: 'CPU',
      source: 'from the package index, locked',
      price: '',
      isChosen: isPlain,
      recipe: plain,
    },
    ...known.map(([extra, title]) => {
      const wanted = withExtras([extra]);
      const lock = buildLock(wanted, catalogue);
      const isWeighed = lockState(lock) !== 'open';
      return {
        ...{ id: extra, title, recipe: wanted, isChosen: extras.includes(extra) },
        source: `${printNameAndExtras({ name, extras: [extra] })}${isWeighed ? ', locked' : ''}`,
        price: isWeighed ? `+${formatBytes(lockedBytes(lock, wanted) - plainBytes)}` : 'size not known',
      };
    }),
  ];
}
