import type { BaseLayer, Package } from '@/lib/catalogue/catalogue';
import type { InstallerId } from '@/lib/recipe/recipe';
import type { LineSpeed } from './line-speed';
import type { Step } from './plan';

/**
 * The cost model: seconds from bytes, with constants of one machine (2 cores, overlay2). It is an
 * estimate for any other one. Which constants were measured, and how: docs/cost-model.md.
 */
export const costModel = {
  date: '2026-11-23',
  /** Bytes on disk per second, while a layer of a pulled image is unpacked. */
  unpackBytesPerSecond: 120e6,
  /** Bytes that a registry keeps of a layer of ours, per byte on disk. */
  layerCompression: { install: 0.32, apt: 0.37 },
  installers: {
    /** Seconds to start, and per package; bytes of installed files per second; bytes of bytecode per second. */
    uv: { start: 0.6, perPackage: 0.02, installBytesPerSecond: 300e6, bytecodeBytesPerSecond: 15e6 },
    pip: { start: 0.6, perPackage: 0.02, installBytesPerSecond: 40e6, bytecodeBytesPerSecond: 6e6 },
  },
  /** Steps that do almost nothing still start a container or commit a layer. */
  smallRun: 0.2,
  smallCopy: 0.02,
  /** COPY --from writes every file again. */
  carryBytesPerSecond: 200e6,
  /** One apt-get step with a small package; each of its bytes costs the rest. */
  aptGet: 3,
  aptGetBytesPerSecond: 60e6,
  compileWheel: 12,
} as const;

/** What every estimate of seconds assumes, in a few words. */
export function shortAssumptions(lineSpeed: LineSpeed): string {
  return `estimates at ${lineSpeed} Mbit/s`;
}

export function describeAssumptions(lineSpeed: LineSpeed): string {
  return `${shortAssumptions(lineSpeed)}, with rates measured on ${costModel.date}; your machine differs`;
}

function fetchSeconds(bytes: number, lineSpeed: LineSpeed): number {
  return bytes / ((lineSpeed * 1e6) / 8);
}

/** A layer is fetched and then unpacked. */
export function pullSeconds(
  { compressed, stored }: Pick<BaseLayer, 'compressed' | 'stored'>,
  lineSpeed: LineSpeed,
): number {
  return fetchSeconds(compressed, lineSpeed) + stored / costModel.unpackBytesPerSecond;
}

/** Of bytes on disk: what a smaller layer has takes at most a third of a second at 10 Mbit/s, and mostly nothing. */
const smallLayerBytes = 1e6;

/** What a layer that one of our steps made takes to come from a registry instead. */
export function pullLayerSeconds(
  { bytes, role }: Pick<Step, 'bytes' | 'role'>,
  lineSpeed: LineSpeed,
): number {
  const stored = bytes.value;
  // It still has to be committed, as a small COPY has.
  if (stored < smallLayerBytes) return costModel.smallCopy;
  const { install, apt } = costModel.layerCompression;
  const compressed = stored * (role === 'system' ? apt : install);
  return costModel.smallCopy + pullSeconds({ compressed, stored }, lineSpeed);
}

/** `fetched`: the packages whose wheels are not in a cache mount yet. */
export function installSeconds(
  installer: InstallerId,
  packages: readonly Package[],
  fetched: readonly Package[],
  bytecode: boolean,
  lineSpeed: LineSpeed,
): number {
  const rates = costModel.installers[installer];
  const downloaded = sum(fetched, 'download');
  const installed = sum(packages, 'installed');
  const compiled = bytecode ? sum(packages, 'bytecode') : 0;
  return (
    rates.start +
    rates.perPackage * packages.length +
    fetchSeconds(downloaded, lineSpeed) +
    installed / rates.installBytesPerSecond +
    compiled / rates.bytecodeBytesPerSecond
  );
}

function sum(packages: readonly Package[], key: 'download' | 'installed' | 'bytecode'): number {
  let total = 0;
  for (const each of packages) total += each[key];
  return total;
}
