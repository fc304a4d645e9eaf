import { shellCommand } from '@/lib/plan/quote';
import { withSnapshot } from '@/lib/recipe/edit';
import { printLink } from '@/lib/recipe/link';
import type { Recipe } from '@/lib/recipe/recipe';
import type { Command } from './command-group';

/** `origin` is that of a Roadcut server. Double quotes, because Windows knows no others; a link holds nothing that
 * they would not cover. */
export function linkCommands(name: string, origin: string, recipe: Recipe, snapshot: string): Command[] {
  if (!plainOrigin.test(origin)) return [];
  const link = printLink(withSnapshot(recipe, snapshot));
  const line = `${shellCommand('docker', 'build', '-t', `${name}:latest`)} "${origin}/context.tar.gz?${link}"`;
  return [{ id: 'build-link', line, note: 'Docker fetches the context' }];
}

/** A host of a URL may hold what a shell runs, such as "$(id)"; such an address gets no line to copy. */
const plainOrigin = /^https?:\/\/[\w.:[\]-]+$/;
