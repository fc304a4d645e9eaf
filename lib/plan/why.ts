import type { Package } from '@/lib/catalogue/catalogue';
import { formatSeconds } from '@/lib/format/figures';
import { installSeconds } from './cost';
import type { Facts } from './facts';
import type { Instruction } from './instruction';
import type { Role } from './role';

/** One sentence: why the step stands where it stands. */
export function whyOf(role: Role, instruction: Instruction, isFinal: boolean, facts: Facts): string {
  if (role === 'install') return whyInstall(instruction, isFinal, facts);
  if (role === 'system' && !isFinal)
    return 'Brings the compiler and headers; they stay in this stage and never ship.';
  if (role === 'system' && facts.baseImage?.packaged !== undefined) return whyPackaged;
  if (role === 'base' && !isFinal)
    return 'Starts a stage of its own for compiling, so that no compiler ends up in the image you ship.';
  return sentences[role];
}

const whyPackaged =
  'Installs Python itself, which this base does not have; security fixes come when this step runs again. It stands below the libraries, which change more often.';

const sentences = {
  base: 'Starts from an image that somebody else built: the builder pulls its layers from a registry once and keeps them.',
  argument:
    'Gives every RUN of this stage that follows a variable, whether it reads it or not; the running container does not get it.',
  environment:
    'Sets variables for later steps and for the running container; they are written to the image’s config and add no bytes.',
  system: 'Installs what some library links against; it stands below the libraries, which change more often.',
  account: 'Adds an account without rights, so that a break-in through your app does not start as root.',
  directory:
    'Creates the folder and makes it the current one for every line that follows and for the container.',
  unlocked:
    'Installs what the catalogue does not know, after all that is locked: its versions are chosen when the image is built, and the locked ones stay.',
  install: 'Installs the libraries before your code arrives, so that an edit of the code reuses this layer.',
  carry:
    'Takes only the finished libraries from the build stage; the same bytes make the same layer, even after a rebuild there.',
  code: 'Copies your code last, because it changes most often: an edit rebuilds this layer and the ones above it, nothing else.',
  compile:
    'Compiles your code once at build time: the container starts faster, and a syntax error fails the build instead of the start.',
  user: 'Everything from here on, and the container itself, runs without root’s rights; the number works on Kubernetes too.',
  port: 'Notes which port the app listens on; it opens nothing, -p does that when the container starts.',
  health: 'Lets Docker ask the app whether it is ready, with Python itself because slim images have no curl.',
  command:
    'What the container starts; written as a list, so that no shell stands between Docker’s stop signal and your app.',
  other: 'Runs a command during the build and keeps the files it changed as a new layer.',
} as const satisfies Record<Role, string>;

function whyInstall(instruction: Instruction, isFinal: boolean, facts: Facts): string {
  const { compiled } = facts;
  const mounts = instruction.keyword === 'RUN' ? instruction.mounts : [];
  if (!isFinal && compiled.length > 0)
    return `Compiles ${compiled.join(' and ')}, which has no wheel for this base; the result is copied, the compiler is not.`;
  if (mounts.some(({ type }) => type === 'cache'))
    return `Installs the libraries before your code, so that an edit reuses this layer; downloads stay in the cache mount, outside the image.${whatToolsSave(facts, true)}`;
  return `${sentences.install}${whatToolsSave(facts, false)}`;
}

/** What uv and a cache mount are worth, apart from the order of the lines. */
function whatToolsSave(facts: Facts, keepsDownloads: boolean): string {
  const { packages, installer, bytecode, compiled, lineSpeed } = facts;
  if (packages === null || packages.length === 0 || compiled.length > 0) return '';
  const seconds = (tool: Facts['installer'], fetched: readonly Package[]) =>
    formatSeconds(installSeconds(tool, packages, fetched, bytecode, lineSpeed));
  const again = keepsDownloads ? `, and ${seconds(installer, [])} once everything was fetched` : '';
  // Not every Python that pip knows has a uv.
  const other = installer === 'uv' ? `; pip would take ${seconds('pip', packages)}` : '';
  return ` The first time ${installer} takes ${seconds(installer, packages)}${again}${other}.`;
}
