import { createHash } from 'node:crypto';
import { docker } from '../engine/docker';
import type { TruthCase } from './truth-case';

/** An image is what its layers are: names of the same layers have the same value here. */
export type ImageLayers = Readonly<Record<string, string>>;

let local: Promise<ImageLayers> | undefined;

/** Of images whose repository the Dockerfiles mention: a tag may be put together by variables. */
export async function layersOfNamed({ builds }: TruthCase): Promise<ImageLayers> {
  local ??= readLocalImages();
  const text = builds.map(({ dockerfile }) => dockerfile).join('\n');
  const named = Object.entries(await local).filter(([tag]) =>
    text.includes(tag.slice(0, tag.lastIndexOf(':'))),
  );
  return Object.fromEntries(named);
}

async function readLocalImages(): Promise<ImageLayers> {
  const ids = await docker(['image', 'ls', '--quiet', '--no-trunc', '--filter', 'dangling=false']);
  const unique = [...new Set(ids.split('\n').filter(Boolean))];
  if (unique.length === 0) return {};
  const format = '{{json .RepoTags}}\t{{json .RootFS.Layers}}';
  const lines = (await docker(['image', 'inspect', '--format', format, ...unique])).split('\n');
  return Object.fromEntries(lines.flatMap(readImage));
}

function readImage(line: string): [string, string][] {
  const [tags = '[]', layers = '[]'] = line.split('\t');
  const identity = createHash('sha256').update(layers).digest('hex');
  return (JSON.parse(tags) as string[]).sort().map((tag) => [tag, identity]);
}
