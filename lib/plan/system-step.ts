import type { BaseImage } from '@/lib/catalogue/catalogue';
import { type DraftStep, draftStep } from './draft-step';
import { shellCommand } from './quote';

/** Installs distribution packages in one step, so that no layer keeps the package lists. */
export function installSystem(
  family: BaseImage['family'],
  packages: readonly string[],
  ...why: readonly string[]
): DraftStep {
  const sorted = [...packages].sort();
  return family === 'debian'
    ? draftStep(
        {
          keyword: 'RUN',
          mounts: [],
          commands: [
            'apt-get update',
            shellCommand('apt-get', 'install', '-y', '--no-install-recommends', ...sorted),
            'rm -rf /var/lib/apt/lists/*',
          ],
        },
        ...why,
        'Debian keeps one version of each: nothing to pin.',
        'hadolint ignore=DL3008',
      )
    : draftStep(
        { keyword: 'RUN', mounts: [], commands: [shellCommand('apk', 'add', '--no-cache', ...sorted)] },
        ...why,
        'Alpine keeps one version of each: nothing to pin.',
        'hadolint ignore=DL3018',
      );
}
