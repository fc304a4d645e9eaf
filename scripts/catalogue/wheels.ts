import type { Target } from '../../lib/catalogue/catalogue';

/** The newest C libraries that the official images have: glibc 2.41 in Debian 13, musl 1.2 in Alpine. */
const newestGlibc = 41;
const newestMusl = 2;

const architectures = { x86_64: 'x86-64', aarch64: 'arm64' } as const;

const oldManylinux: Readonly<Record<string, number>> = {
  manylinux1: 5,
  manylinux2010: 12,
  manylinux2014: 17,
};

type WheelUse = { kind: 'any' } | { kind: 'native'; targets: readonly Target[] };

/** Where one wheel can be installed on that CPython; undefined where it cannot. */
export function wheelUse(file: string, python: string): WheelUse | undefined {
  const tags = tagsOf(file);
  if (pythonRank(tags, python) === undefined) return undefined;
  if (tags.platforms.includes('any')) return { kind: 'any' };
  const targets = [...new Set(tags.platforms.flatMap((platform) => platformTarget(platform)?.target ?? []))];
  return targets.length > 0 ? { kind: 'native', targets } : undefined;
}

/** The wheel that pip prefers on a target: the closest Python tag first, then the newest C library. */
export function preferredWheel<W extends { file: string }>(
  wheels: readonly W[],
  python: string,
  target: Target,
): W | undefined {
  const ranked = wheels.flatMap((wheel) => {
    const rank = rankOn(wheel.file, python, target);
    return rank === undefined ? [] : [{ wheel, rank }];
  });
  ranked.sort((a, b) => b.rank - a.rank || (a.wheel.file < b.wheel.file ? -1 : 1));
  return ranked[0]?.wheel;
}

function rankOn(file: string, python: string, target: Target): number | undefined {
  const tags = tagsOf(file);
  const byPython = pythonRank(tags, python);
  const libraries = tags.platforms.flatMap((platform) => {
    if (platform === 'any') return -1;
    const parsed = platformTarget(platform);
    return parsed?.target === target ? parsed.library : [];
  });
  if (byPython === undefined || libraries.length === 0) return undefined;
  return byPython * 1000 + Math.max(...libraries);
}

type Tags = { pythons: string[]; abis: string[]; platforms: string[] };

function tagsOf(file: string): Tags {
  const parts = file.replace(/\.whl$/, '').split('-');
  const [pythons = '', abis = '', platforms = ''] = parts.slice(-3);
  return { pythons: pythons.split('.'), abis: abis.split('.'), platforms: platforms.split('.') };
}

/** Higher is closer to that CPython; the order is that of PEP 425 and `packaging.tags`. */
function pythonRank({ pythons, abis }: Tags, python: string): number | undefined {
  const minor = Number(python.split('.')[1]);
  const exact = `cp3${minor}`;
  const ranks = pythons.flatMap((tag) => {
    const own = Number(/^(?:cp|py)3(\d+)$/.exec(tag)?.[1] ?? (tag === 'py3' ? 0 : Number.NaN));
    if (Number.isNaN(own) || own > minor) return [];
    if (tag === exact && (abis.includes(exact) || abis.includes(`${exact}m`))) return 400;
    if (tag.startsWith('cp') && abis.includes('abi3')) return 200 + own;
    if (tag === exact && abis.includes('none')) return 150;
    if (tag.startsWith('py') && abis.includes('none')) return own;
    return [];
  });
  return ranks.length > 0 ? Math.max(...ranks) : undefined;
}

function platformTarget(platform: string): { target: Target; library: number } | undefined {
  const match = /^(manylinux\d*|musllinux)(?:_(\d+)_(\d+))?_(x86_64|aarch64)$/.exec(platform);
  if (!match) return undefined;
  const [, family = '', major, minor, machine] = match;
  const architecture = architectures[machine as keyof typeof architectures];
  const library = oldManylinux[family] ?? Number(minor);
  if (family === 'musllinux') {
    return major === '1' && library <= newestMusl ? { target: `musl-${architecture}`, library } : undefined;
  }
  return library <= newestGlibc ? { target: `glibc-${architecture}`, library } : undefined;
}
