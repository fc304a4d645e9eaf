import type { BuildGraph, Vertex } from '@/lib/graph/build-graph';
import type { Cause } from './simulate-build';

/** One sentence: why a step is reused or rebuilt. */
export function nameCause(cause: Cause, vertex: Vertex, graph: BuildGraph): string {
  switch (cause.kind) {
    case 'cached':
      return 'nothing it compares has changed';
    case 'not needed':
      return 'the target does not need it';
    case 'no cache':
      return 'the cache is not asked';
    case 'stopped':
      return `the build stops before it, at ${nameOf(cause.vertex, graph)}`;
    case 'below':
      return `it stands on a step that is rebuilt: ${nameOf(cause.vertex, graph)}`;
    case 'instruction':
      return `no build before had ${keywordOf(vertex)} like this on the same step`;
    case 'files':
      return `files it reads from ${sourceOf(cause.vertex, graph)} are others`;
  }
}

function nameOf(id: string, { vertices }: BuildGraph): string {
  return vertices.find((vertex) => vertex.id === id)?.name ?? '';
}

function keywordOf({ name }: Vertex): string {
  return /^(?:\[[^\]]*\] )?(\w+)/.exec(name)?.[1] ?? 'a step';
}

function sourceOf(id: string, graph: BuildGraph): string {
  const vertex = graph.vertices.find((each) => each.id === id);
  return vertex?.operation.kind === 'context' ? 'the build context' : (vertex?.name ?? '');
}
