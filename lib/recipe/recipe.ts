import { type AppTypeId, appType } from '@/lib/app-types/app-types';
import type { BaseId } from '@/lib/catalogue/catalogue';
import type { ServiceId } from '@/lib/services/services';
import type { Requirement } from './requirement';
import type { TorchBuildId } from './torch-builds';

/** The small document that somebody edits. It is the whole state, it lives in the address bar, and it is all
 * that is shared. Every field has a default and the empty recipe is a good one. */
export type Recipe = {
  /** Name of the image; null: the app type's own. */
  name: string | null;
  app: AppTypeId;
  /** "3.13", or "3.7.4" to stay on one patch release. */
  python: string;
  base: BaseId;
  /** Sorted by name, no name twice. */
  libraries: readonly Requirement[];
  /** Sorted. */
  services: readonly ServiceId[];
  installer: InstallerId;
  /** The build of torch, should the libraries need it; null: the one of the package index. */
  torch: TorchBuildId | null;
  /** Null: the app type's own. */
  port: number | null;
  options: Readonly<Record<OptionId, boolean>>;
  /** The catalogue snapshot this recipe is frozen to; null: the newest. */
  at: string | null;
};

export const bases = {
  slim: { title: 'slim', why: 'Debian with CPython and little else: small, and every wheel fits' },
  full: { title: 'full', why: 'Debian with compilers and headers: large, builds almost anything' },
  alpine: {
    title: 'alpine',
    why: 'Alpine Linux with musl: smallest, but many libraries have no wheel for it',
  },
  debian: {
    title: 'debian',
    why: 'Debian with the Python that Debian packages: security fixes come with apt, and there is one Python only',
  },
  cuda: {
    title: 'cuda',
    why: 'NVIDIA’s CUDA and cuDNN on Ubuntu, with Ubuntu’s Python: for what does not bring CUDA in its wheels; not run by us',
  },
} as const satisfies Record<BaseId, { title: string; why: string }>;

export const installers = {
  uv: { title: 'uv', why: 'resolves and installs in parallel, several times faster than pip' },
  pip: { title: 'pip', why: 'the installer that comes with Python' },
} as const;
export type InstallerId = keyof typeof installers;

/** Build options, all on by default. The id is the word after `without=` in a link. */
export const options = {
  cache: { title: 'Keep downloads between builds' },
  user: { title: 'Run as a normal user, not root' },
  bytecode: { title: 'Compile code to bytecode' },
  health: { title: 'Health check' },
} as const;
export type OptionId = keyof typeof options;
export const optionIds = Object.keys(options) as readonly OptionId[];

/** Options that make a difference: an app that answers nobody has no health to ask for. */
export function optionsFor(app: AppTypeId): readonly OptionId[] {
  return optionIds.filter(
    (id) => id !== 'health' || appType(app).processes.some(({ health }) => health !== null),
  );
}

export const defaultRecipe: Recipe = {
  name: null,
  app: 'flask',
  python: '3.13',
  base: 'slim',
  libraries: [],
  services: [],
  installer: 'uv',
  torch: null,
  port: null,
  options: { cache: true, user: true, bytecode: true, health: true },
  at: null,
};

/** "3.7.4" → "3.7". */
export function pythonMinor(python: string): string {
  return python.split('.').slice(0, 2).join('.');
}
