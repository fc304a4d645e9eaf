/**
 * Builds of PyTorch in the indexes that it keeps itself, by the word that uv knows them by (`--torch-backend`); uv
 * takes torch and its sister packages from there, and nothing else. Read from the help of uv 0.13.9 on 2026-11-25.
 * What stands in those indexes was not read, and none of these builds was run by us.
 */
export const torchBuilds = {
  cpu: { title: 'CPU' },
  cu126: { title: 'CUDA 12.6' },
  cu128: { title: 'CUDA 12.8' },
  cu130: { title: 'CUDA 13.0' },
  'rocm7.2': { title: 'ROCm 7.2' },
} as const satisfies Record<string, { title: string }>;
export type TorchBuildId = keyof typeof torchBuilds;
export const torchBuildIds = Object.keys(torchBuilds) as readonly TorchBuildId[];

/** Packages that uv takes from there too, as far as the catalogue has them. */
export const torchPackages: readonly string[] = ['torch', 'torchvision'];
