import { type AppTypeId, appTypeIds, appTypes } from '@/lib/app-types/app-types';
import type { BaseId, Snapshot } from '@/lib/catalogue/catalogue';
import { type ServiceId, serviceIds, services } from '@/lib/services/services';
import { parseImageName } from './image-name';
import type { KnownToLink, LinkReader } from './link-reader';
import { parsePort } from './port';
import { isPython } from './python-version';
import {
  bases,
  defaultRecipe,
  type InstallerId,
  installers,
  type OptionId,
  optionIds,
  options,
  type Recipe,
} from './recipe';
import { printRequirement } from './requirement';
import { type TorchBuildId, torchBuildIds, torchBuilds } from './torch-builds';

/** One field of a recipe as it stands in a link, and in words. */
export type Field = {
  /** What it is, a few words: for the docs. */
  about: string;
  /** Its values, as the server's help lists them. */
  help: (known: KnownToLink & { snapshot: Snapshot }) => string;
  /** Never throws: what it cannot read it complains of, and a default takes its place. */
  read: (text: string, reader: LinkReader) => Partial<Recipe>;
  /** Null: it has its default, and does not stand in a link. */
  print: (recipe: Recipe) => string | null;
  /** It holds several values, with commas between. */
  isList?: true;
};

/** By the word in a link, in the order of a printed link. */
export const fields = {
  name: {
    about: 'name of the image; its last part is that of the folder',
    help: () => 'lower case, without tag and port: api, org/api',
    read: readName,
    print: ({ name }) => name,
  },
  app: {
    about: 'what runs in the container',
    help: () => appTypeIds.join(', '),
    read: (text, reader) => ({
      app: reader.oneOf<AppTypeId>(text, appTypes, defaultRecipe.app, 'an app type'),
    }),
    print: ({ app }) => unlessDefault(app, defaultRecipe.app),
  },
  python: {
    about: 'a Python version, or one release of it',
    help: ({ snapshot }) =>
      `${snapshot.pythons.map(({ version }) => version).join(', ')}, or one release like 3.13.2`,
    // Whether there is such a Python, the recipe's own catalogue knows: see knownRecipe.
    read: (text, { complain }) => {
      if (isPython(text)) return { python: text };
      complain('unknown-value', text, `is no Python 3. ${defaultRecipe.python} is used.`);
      return {};
    },
    print: ({ python }) => unlessDefault(python, defaultRecipe.python),
  },
  base: {
    about: 'the base image',
    help: () => Object.keys(bases).join(', '),
    read: (text, reader) => ({ base: reader.oneOf<BaseId>(text, bases, defaultRecipe.base, 'a base image') }),
    print: ({ base }) => unlessDefault(base, defaultRecipe.base),
  },
  lib: {
    about: 'libraries, with extras and versions or ranges of them',
    help: () => 'libraries, with commas between: pandas>=3,dask[complete],scikit-learn@1.9.1',
    read: (text, reader) => ({ libraries: reader.libraries(text) }),
    print: ({ libraries }) => libraries.map(printRequirement).join(',') || null,
    isList: true,
  },
  with: {
    about: 'services beside the app',
    help: () => serviceIds.join(', '),
    read: (text, reader) => ({ services: reader.manyOf<ServiceId>(text, services, 'a service') }),
    print: (recipe) => recipe.services.join(',') || null,
    isList: true,
  },
  installer: {
    about: 'what installs the libraries',
    help: () => Object.keys(installers).join(', '),
    read: (text, reader) => ({
      installer: reader.oneOf<InstallerId>(text, installers, defaultRecipe.installer, 'an installer'),
    }),
    print: ({ installer }) => unlessDefault(installer, defaultRecipe.installer),
  },
  torch: {
    about: 'the build of PyTorch, where a library needs it',
    help: () => torchBuildIds.join(', '),
    read: (text, reader) => ({
      torch: reader.oneOrNone<TorchBuildId>(text, torchBuilds, 'a build of PyTorch'),
    }),
    print: ({ torch }) => torch,
  },
  port: {
    about: 'the port the app listens on',
    help: () => '1 to 65535',
    read: (text, { complain }) => {
      const port = parsePort(text);
      if (port === null)
        complain('unknown-value', text, 'is no port: 1 to 65535. The port of the app type is used.');
      return { port };
    },
    print: ({ port }) => (port === null ? null : `${port}`),
  },
  without: {
    about: 'build options to leave out',
    help: () => optionIds.join(', '),
    read: (text, reader) => {
      const off = reader.manyOf<OptionId>(text, options, 'a build option');
      return { options: { ...defaultRecipe.options, ...Object.fromEntries(off.map((id) => [id, false])) } };
    },
    print: (recipe) => optionIds.filter((id) => !recipe.options[id]).join(',') || null,
    isList: true,
  },
  at: {
    about: 'the catalogue snapshot it is frozen to',
    help: ({ snapshots }) => `catalogue snapshot that the recipe is frozen to: ${snapshots.join(', ')}`,
    read: (text, { known, complain }) => {
      if (known.snapshots.includes(text)) return { at: text };
      const newest = known.snapshots.at(-1);
      complain('no-snapshot', text, `is no catalogue snapshot. The newest, ${newest}, is used.`);
      return {};
    },
    print: ({ at }) => at,
  },
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof fields;
export const fieldNames = Object.keys(fields) as readonly FieldName[];

export function fieldOf(name: FieldName): Field {
  return fields[name];
}

function readName(text: string, { complain }: LinkReader): Partial<Recipe> {
  const name = parseImageName(text.toLowerCase());
  if (name === null) {
    const message =
      'is not a name Docker accepts for an image, without tag and port. The name of the app type is used.';
    complain('unknown-value', text, message);
  } else if (name !== text)
    complain('changed-value', text, `is read as “${name}”: image names are lower case.`);
  return { name };
}

function unlessDefault(value: string, usual: string): string | null {
  return value === usual ? null : value;
}
