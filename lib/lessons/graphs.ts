import { digestOf } from '@/lib/cache/digest';
import type { BuildGraph } from '@/lib/graph/build-graph';
import type { GraphOf } from './resolve-lab';

/** By `graphKey`: what BuildKit's frontend made of the Dockerfiles of the lessons (`npm run lessons`). */
export type Graphs = Readonly<Record<string, BuildGraph>>;

export function graphKey(dockerfile: string, dockerignore: string): string {
  return digestOf(JSON.stringify([dockerfile, dockerignore]));
}

export function graphsFrom(graphs: Graphs): GraphOf {
  return (dockerfile, dockerignore) => {
    const graph = graphs[graphKey(dockerfile, dockerignore)];
    if (graph === undefined) throw new Error(`run npm run lessons: there is no graph of\n${dockerfile}`);
    return graph;
  };
}
