import { appType } from '@/lib/app-types/app-types';
import { listWords } from '@/lib/format/list-words';
import { bases, optionIds, options, type Recipe } from '@/lib/recipe/recipe';
import { printRequirement, type Requirement } from '@/lib/recipe/requirement';
import { torchBuilds } from '@/lib/recipe/torch-builds';
import { service } from '@/lib/services/services';

/** "added scikit-learn", "port 5000 to 8000": what an edit did, in the words of the form. */
export function describeEdit(before: Recipe, after: Recipe): string {
  const edits = [
    ...turned('app', appType(before.app).title, appType(after.app).title),
    ...turned('Python', before.python, after.python),
    ...turned('base', bases[before.base].title, bases[after.base].title),
    ...librariesOf(before, after),
    ...servicesOf(before, after),
    ...turned('installer', before.installer, after.installer),
    ...turned('torch', torchOf(before), torchOf(after)),
    ...(before.app === after.app || after.port !== null || before.port !== null
      ? turned('port', portOf(before), portOf(after))
      : []),
    ...optionIds
      .filter((id) => before.options[id] !== after.options[id])
      .map((id) => `${options[id].title}: ${after.options[id] ? 'on' : 'off'}`),
    ...(before.app === after.app || after.name !== null ? turned('name', nameOf(before), nameOf(after)) : []),
    ...turned('catalogue', before.at ?? 'the newest', after.at ?? 'the newest'),
  ];
  if (edits.length === 0) return 'no change';
  const named = edits.length <= 3 ? edits : edits.slice(0, 2);
  const rest = edits.length - named.length;
  return rest === 0 ? named.join(', ') : `${named.join(', ')} and ${rest} more`;
}

function turned(what: string, before: string, after: string): string[] {
  return before === after ? [] : [`${what} ${before} to ${after}`];
}

function librariesOf(before: Recipe, after: Recipe): string[] {
  const old = new Map(before.libraries.map((library) => [library.name, library]));
  const kept = new Set(after.libraries.map(({ name }) => name));
  const added = after.libraries.filter(({ name }) => !old.has(name));
  const removed = before.libraries.filter(({ name }) => !kept.has(name));
  const changed = after.libraries.flatMap((library) => {
    const earlier = old.get(library.name);
    return earlier === undefined ? [] : turned('', printRequirement(earlier), printRequirement(library));
  });
  return [...named('added', added), ...named('removed', removed), ...changed.map((words) => words.trim())];
}

function named(verb: string, libraries: readonly Requirement[]): string[] {
  if (libraries.length === 0) return [];
  const names = libraries.map(printRequirement);
  return [`${verb} ${names.length <= 3 ? listWords(names) : `${names.length} libraries`}`];
}

function servicesOf(before: Recipe, after: Recipe): string[] {
  const added = after.services.filter((id) => !before.services.includes(id));
  const removed = before.services.filter((id) => !after.services.includes(id));
  return [
    ...added.map((id) => `${service(id).title} beside the app`),
    ...removed.map((id) => `without ${service(id).title}`),
  ];
}

function torchOf({ torch }: Recipe): string {
  return torch === null ? 'of the index' : torchBuilds[torch].title;
}

function portOf({ app, port }: Recipe): string {
  return `${port ?? appType(app).processes[0].port ?? 'none'}`;
}

function nameOf({ app, name }: Recipe): string {
  return name ?? appType(app).imageName;
}
