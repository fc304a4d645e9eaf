import { type AppTypeId, appTypes } from '@/lib/app-types/app-types';
import type { BaseId } from '@/lib/catalogue/catalogue';
import { type ServiceId, services } from '@/lib/services/services';
import { parseImageName } from './image-name';
import { type KnownToLink, LinkReader } from './link-reader';
import type { Problem } from './problem';
import { readPython } from './python-version';
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

export type ReadLink = { recipe: Recipe; problems: readonly Problem[] };

type Field = (text: string, reader: LinkReader) => Partial<Recipe>;

/** One entry per word that may stand in a link; the order is the order of a printed link. */
const fields = {
  name: (text, { complain }) => {
    const name = parseImageName(text.toLowerCase());
    if (name === null)
      complain(
        'unknown-value',
        text,
        'is not a name Docker accepts for an image. The name of the app type is used.',
      );
    else if (name !== text)
      complain('changed-value', text, `is read as “${name}”: image names are lower case.`);
    return { name };
  },
  app: (text, reader) => ({ app: reader.oneOf<AppTypeId>(text, appTypes, defaultRecipe.app, 'an app type') }),
  python: (text, { known, complain }) => {
    const version = readPython(text, known.snapshot.pythons);
    if (version !== null) return { python: version };
    complain('unknown-value', text, `is no Python this catalogue knows. ${defaultRecipe.python} is used.`);
    return {};
  },
  base: (text, reader) => ({ base: reader.oneOf<BaseId>(text, bases, defaultRecipe.base, 'a base image') }),
  lib: (text, reader) => ({ libraries: reader.libraries(text) }),
  with: (text, reader) => ({ services: reader.manyOf<ServiceId>(text, services, 'a service') }),
  installer: (text, reader) => ({
    installer: reader.oneOf<InstallerId>(text, installers, defaultRecipe.installer, 'an installer'),
  }),
  port: (text, { complain }) => {
    const port = parsePort(text);
    if (port === null)
      complain('unknown-value', text, 'is no port: 1 to 65535. The port of the app type is used.');
    return { port };
  },
  without: (text, reader) => {
    const off = reader.manyOf<OptionId>(text, options, 'a build option');
    return { options: { ...defaultRecipe.options, ...Object.fromEntries(off.map((id) => [id, false])) } };
  },
  at: (text, { known, complain }) => {
    if (known.snapshots.includes(text)) return { at: text };
    complain(
      'no-snapshot',
      text,
      `is no catalogue snapshot. The newest, ${known.snapshots.at(-1)}, is used.`,
    );
    return {};
  },
} satisfies Record<string, Field>;

type FieldName = keyof typeof fields;

/**
 * Reads the query of a link, with or without "?". Never throws and never drops anything in silence: what is not
 * understood becomes a problem, and a default takes its place.
 */
export function readLink(query: string, known: KnownToLink): ReadLink {
  const reader = new LinkReader(known);
  const text = reader.shorten(query.replace(/^\?/, ''));
  let recipe = defaultRecipe;
  const seen = new Set<string>();
  for (const [key, value] of new URLSearchParams(text)) {
    const field = key.trim().toLowerCase();
    if (!isField(field)) reader.complain('unknown-field', key, 'is no field of a recipe. It is ignored.');
    else if (seen.has(field))
      reader.complain(
        'duplicate-value',
        `${key}=${value}`,
        'stands in the link a second time. The first one is used.',
      );
    else if (value.trim() !== '') recipe = { ...recipe, ...fields[field](value.trim(), reader) };
    if (isField(field)) seen.add(field);
  }
  return { recipe, problems: reader.problems.map((problem) => ({ ...problem, fixes: [] })) };
}

/** The canonical query, without "?": only what differs from the defaults, in a fixed order. */
export function printLink(recipe: Recipe): string {
  const off = optionIds.filter((id) => !recipe.options[id]);
  const parts: [FieldName, string | null][] = [
    ['name', recipe.name],
    ['app', recipe.app === defaultRecipe.app ? null : recipe.app],
    ['python', recipe.python === defaultRecipe.python ? null : recipe.python],
    ['base', recipe.base === defaultRecipe.base ? null : recipe.base],
    ['lib', recipe.libraries.map(printRequirement).join(',') || null],
    ['with', recipe.services.join(',') || null],
    ['installer', recipe.installer === defaultRecipe.installer ? null : recipe.installer],
    ['port', recipe.port === null ? null : `${recipe.port}`],
    ['without', off.join(',') || null],
    ['at', recipe.at],
  ];
  return parts.flatMap(([key, value]) => (value === null ? [] : [`${key}=${encodeValue(value)}`])).join('&');
}

export function parsePort(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65535 ? port : null;
}

/** "," and "@" may stand in a query as they are, and a link without %2C can be typed by hand. Brackets may not:
 * curl takes them for a pattern. */
function encodeValue(value: string): string {
  return encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%40', '@');
}

function isField(key: string): key is FieldName {
  return Object.hasOwn(fields, key);
}
