import { compose } from '@/lib/compose';
import { printDockerfile } from '@/lib/dockerfile/print';
import type { Recipe } from '@/lib/recipe/recipe';
import { catalogue } from '../engine/catalogue';
import type { Files, TruthBuild } from './truth-case';

/** What somebody did by hand to the files that a recipe gave. */
export type Edit = { files?: (files: Files) => Files; dockerfile?: (text: string) => string };

/** What lies on the disk of somebody who started from a recipe. */
export type Project = {
  recipe: Recipe;
  order: 'plan' | 'naive';
  /** Whether a second stage takes over what the first one made. */
  isCopied: boolean;
  edits: readonly Edit[];
  args: readonly string[];
};

export function buildOf({ recipe, order, isCopied, edits, args }: Project): TruthBuild {
  const composition = compose(recipe, catalogue);
  const printed = withoutHashes(printDockerfile(composition[order]).text);
  const files = Object.fromEntries(
    composition.files.map(({ path, text, executable }) => [
      path,
      { content: withoutHashes(text), mode: executable ? 0o755 : 0o644 },
    ]),
  );
  const dockerfile = edits.reduce(
    (text, edit) => edit.dockerfile?.(text) ?? text,
    isCopied ? withCopyStage(printed) : printed,
  );
  const edited = edits.reduce<Files>((all, edit) => edit.files?.(all) ?? all, {
    ...files,
    Dockerfile: dockerfile,
  });
  return { dockerfile: withMarkers(dockerfile), files: edited, args };
}

/** Versions are changed by hand, and nobody knows the hashes of other ones by heart. */
function withoutHashes(text: string): string {
  return text.replace(/ \\\n +--hash=\S+/g, '').replace(/ --require-hashes/g, '');
}

function withCopyStage(dockerfile: string): string {
  const image = /^FROM (\S+)/m.exec(dockerfile)?.[1] ?? 'scratch';
  const lines = [`FROM ${image} AS copied`, 'COPY --from=0 /app /app', 'RUN ls /app'];
  return `${dockerfile}\n${lines.join('\n')}\n`;
}

/** With the base image's line in it: two stages must not share a first step. */
function withMarkers(dockerfile: string): string {
  return dockerfile.replace(/^FROM (.+)$/gm, (line, from: string) => `${line}\nRUN : @M@ ${from}`);
}
