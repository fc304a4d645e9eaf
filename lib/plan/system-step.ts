import { type DraftStep, draftStep } from './draft-step';
import { shellCommand } from './quote';

export type Distribution = 'Debian' | 'Ubuntu' | 'Alpine';

/** Installs distribution packages in one step, so that no layer keeps the package lists. `then`: what else it does. */
export function installSystem(
  distribution: Distribution,
  packages: readonly string[],
  why: readonly string[],
  then: readonly string[] = [],
): DraftStep {
  const sorted = [...packages].sort();
  return distribution !== 'Alpine'
    ? draftStep(
        {
          keyword: 'RUN',
          mounts: [],
          commands: [
            'apt-get update',
            shellCommand('apt-get', 'install', '-y', '--no-install-recommends', ...sorted),
            'rm -rf /var/lib/apt/lists/*',
            ...then,
          ],
        },
        ...why,
        `${distribution} keeps one version of each: nothing to pin.`,
        'hadolint ignore=DL3008',
      )
    : draftStep(
        {
          keyword: 'RUN',
          mounts: [],
          commands: [shellCommand('apk', 'add', '--no-cache', ...sorted), ...then],
        },
        ...why,
        'Alpine keeps one version of each: nothing to pin.',
        'hadolint ignore=DL3018',
      );
}
