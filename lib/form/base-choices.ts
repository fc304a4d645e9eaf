import type { BaseId, BaseImage, Snapshot } from '@/lib/catalogue/catalogue';
import { formatBytes } from '@/lib/format/figures';
import { measured } from '@/lib/plan/measured';
import { withBase, withPython } from '@/lib/recipe/edit';
import { bases, pythonMinor, type Recipe } from '@/lib/recipe/recipe';

/** A base as the form offers it. */
export type BaseChoice = {
  id: BaseId;
  title: string;
  why: string;
  /** Its size with Python, on disk; or the Python that it has, where that is another one. */
  small: string;
  /** What one gets by choosing it: a base with one Python brings that Python along. */
  recipe: Recipe;
};

/** Bases of the snapshot for this Python, and those for another one. */
export function baseChoices(recipe: Recipe, { pythons }: Snapshot): BaseChoice[] {
  return (Object.keys(bases) as BaseId[]).flatMap((id) => {
    const having = pythons.filter((each) => each.bases.some(({ base }) => base === id));
    const own = having.find(({ version }) => version === pythonMinor(recipe.python));
    const facts = own ?? having[0];
    const image = facts?.bases.find(({ base }) => base === id);
    if (facts === undefined || image === undefined) return [];
    const isPinned = recipe.python !== facts.version;
    const takesPython = image.packaged !== undefined && isPinned;
    return {
      id,
      ...bases[id],
      small: takesPython ? `on ${facts.version}` : sizeOf(image),
      recipe: withBase(takesPython ? withPython(recipe, facts.version) : recipe, id),
    };
  });
}

/** In whole megabytes: five of them stand side by side. */
function sizeOf({ layers, packaged }: BaseImage): string {
  if (layers.length === 0) return '? MB';
  const { python3, 'python3-venv': environment } = measured.systemPackageBytes;
  const python = packaged === undefined ? 0 : python3 + environment + measured.venvWithPipBytes;
  const bytes = layers.reduce((total, { stored }) => total + stored, python);
  return formatBytes(bytes < 1e9 ? Math.round(bytes / 1e6) * 1e6 : bytes);
}
