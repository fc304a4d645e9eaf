import type { AppTypeId } from '@/lib/app-types/app-types';
import type { BaseId } from '@/lib/catalogue/catalogue';
import type { ServiceId } from '@/lib/services/services';
import type { InstallerId, OptionId, Recipe } from './recipe';
import type { Requirement } from './requirement';
import type { TorchBuildId } from './torch-builds';

export function withName(recipe: Recipe, name: string | null): Recipe {
  return { ...recipe, name };
}

export function withApp(recipe: Recipe, app: AppTypeId): Recipe {
  return { ...recipe, app };
}

export function withPython(recipe: Recipe, python: string): Recipe {
  return { ...recipe, python };
}

export function withBase(recipe: Recipe, base: BaseId): Recipe {
  return { ...recipe, base };
}

/** Replaces the library of the same name. */
export function withLibrary(recipe: Recipe, library: Requirement): Recipe {
  const others = recipe.libraries.filter(({ name }) => name !== library.name);
  return { ...recipe, libraries: [...others, library].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

export function withoutLibrary(recipe: Recipe, name: string): Recipe {
  return { ...recipe, libraries: recipe.libraries.filter((library) => library.name !== name) };
}

export function withService(recipe: Recipe, id: ServiceId, on: boolean): Recipe {
  const others = recipe.services.filter((service) => service !== id);
  return { ...recipe, services: on ? [...others, id].sort() : others };
}

export function withInstaller(recipe: Recipe, installer: InstallerId): Recipe {
  return { ...recipe, installer };
}

/** Null: the build of the package index. */
export function withTorch(recipe: Recipe, torch: TorchBuildId | null): Recipe {
  return { ...recipe, torch };
}

export function withPort(recipe: Recipe, port: number | null): Recipe {
  return { ...recipe, port };
}

export function withOption(recipe: Recipe, id: OptionId, on: boolean): Recipe {
  return { ...recipe, options: { ...recipe.options, [id]: on } };
}

/** Frozen to a snapshot, as links are when they are shared. */
export function withSnapshot(recipe: Recipe, at: string | null): Recipe {
  return { ...recipe, at };
}
