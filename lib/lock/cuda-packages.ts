import type { Package } from '@/lib/catalogue/catalogue';
import type { Lock } from './lock';

/**
 * What only a machine with an NVIDIA card uses of a lock with torch: NVIDIA's own packages and Triton, which compiles
 * for the card. A build for the CPU asks for none of them.
 */
export function cudaPackages({ packages }: Lock): readonly Package[] {
  return packages
    .filter(({ only }) => only !== 'aarch64')
    .map((each) => each.package)
    .filter(({ name }) => name === 'triton' || name.startsWith('nvidia-') || name.startsWith('cuda-'));
}

/** The image can compute on an NVIDIA card: its wheels bring CUDA, and the machine brings the driver. */
export function usesCuda(lock: Lock): boolean {
  return lock.torch === null ? cudaPackages(lock).length > 0 : lock.torch.startsWith('cu');
}
