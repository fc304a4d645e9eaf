import type { BuildGraph, Vertex } from '@/lib/graph/build-graph';
import type { Builder } from './builder';
import type { Outcome } from './simulate-build';

/**
 * What --cache-to hands to another builder's --cache-from: every key, and the files of the image's own layers (min) or
 * of all steps (max).
 */
export function exportCache<Files>(
  { builder, keysOf }: Outcome<Files>,
  graph: BuildGraph,
  mode: 'min' | 'max',
): Builder<Files> {
  const exported = mode === 'min' ? layersOf(graph) : graph.vertices.filter(({ isNeeded }) => isNeeded);
  const kept = new Set(exported.flatMap(({ id }) => keysOf(id)));
  return { ...builder, results: new Map([...builder.results].filter(([id]) => kept.has(id))) };
}

/** The steps that the image stands on, one above the other. */
function layersOf({ vertices, result }: BuildGraph): Vertex[] {
  const byId = new Map(vertices.map((vertex) => [vertex.id, vertex]));
  const layers: Vertex[] = [];
  for (let vertex = byId.get(result ?? ''); vertex; ) {
    layers.push(vertex);
    vertex = byId.get(vertex.inputs.find(({ content }) => content === null)?.vertex ?? '');
  }
  return layers;
}
