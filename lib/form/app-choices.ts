import { type AppGroupId, appGroupIds, appGroups } from '@/lib/app-types/app-groups';
import type { AppType } from '@/lib/app-types/app-type';
import { type AppTypeId, appType, appTypeIds } from '@/lib/app-types/app-types';
import type { Snapshot } from '@/lib/catalogue/catalogue';
import { findLibrary } from '@/lib/catalogue/find-library';
import { nearestPythonOf } from '@/lib/recipe/python-version';
import { pythonMinor } from '@/lib/recipe/recipe';
import { parseRequirement } from '@/lib/recipe/requirement';

/** A kind of app as the form offers it. */
export type AppChoice = {
  id: AppTypeId;
  title: string;
  what: string;
  /** Title of its group. */
  group: string;
  /** The one it listens on where the recipe names none; null: it listens to nothing. */
  port: number | null;
  /** Null: it runs on the chosen Python. */
  refusal: AppRefusal | null;
};

/** `python`: the nearest that has the library; null: none has it. */
export type AppRefusal = { library: string; sentence: string; python: string | null };

export type AppChoices = {
  id: AppGroupId;
  title: string;
  choices: readonly AppChoice[];
  /** How many of them the chosen Python cannot run. */
  refused: number;
};

/** Every kind of app, by group; groups without any are left out. */
export function appChoices(python: string, snapshot: Snapshot): AppChoices[] {
  return appGroupIds.flatMap((id) => {
    const choices = appTypeIds
      .filter((each) => appType(each).group === id)
      .map((each) => choiceOf(each, python, snapshot));
    const refused = choices.filter(({ refusal }) => refusal !== null).length;
    return choices.length === 0 ? [] : [{ id, title: appGroups[id], choices, refused }];
  });
}

export function findChoice(groups: readonly AppChoices[], id: AppTypeId): AppChoice | null {
  return groups.flatMap(({ choices }) => choices).find((choice) => choice.id === id) ?? null;
}

/** Those whose name or purpose has every word of the query; names that begin with it come first. */
export function searchApps(groups: readonly AppChoices[], query: string): AppChoice[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const begins = ({ title }: AppChoice) => title.toLowerCase().startsWith(words.join(' '));
  return groups
    .flatMap(({ choices }) => choices)
    .filter((choice) => words.every((word) => textOf(choice).includes(word)))
    .sort((a, b) => Number(begins(b)) - Number(begins(a)));
}

function textOf({ id, title, what, group }: AppChoice): string {
  const { requirements }: AppType = appType(id);
  return [title, what, group, ...requirements].join(' ').toLowerCase();
}

function choiceOf(id: AppTypeId, python: string, snapshot: Snapshot): AppChoice {
  const { title, what, group, processes }: AppType = appType(id);
  const refusal = refusalOf(id, python, snapshot);
  return { id, title, what, group: appGroups[group], port: processes[0].port, refusal };
}

function refusalOf(id: AppTypeId, python: string, snapshot: Snapshot): AppRefusal | null {
  const minor = pythonMinor(python);
  const { requirements }: AppType = appType(id);
  for (const text of requirements) {
    const name = parseRequirement(text)?.name ?? text;
    const having = findLibrary(snapshot.libraries, name)?.pythons;
    if (having === undefined || having.includes(minor)) continue;
    const nearest = nearestPythonOf(having, minor, snapshot.pythons);
    const rest = nearest === null ? '' : ` The nearest that has one is ${nearest}.`;
    const sentence = `${name} has no version that runs on Python ${minor}.${rest}`;
    return { library: name, sentence, python: nearest };
  }
  return null;
}
