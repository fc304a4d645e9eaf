import { expect, it } from 'vitest';
import { loadCatalogue, snapshot } from '@/lib/testing/catalogue';
import { all, compileGraph, edgesOf, edgesOfExtra, type Node } from './compiled-graph';
import { withoutChoice } from './without-choice';

it.each(snapshot.pythons.map(({ version }) => version))(
  'what is skipped on Python %s has one release, suits all, and leads to nothing else',
  (python) => {
    const graph = loadCatalogue(python).graphs[python];
    if (!graph) throw new Error('no graph');
    const nodes = compileGraph(graph);
    const skipped = withoutChoice(nodes);
    const isSkipped = ({ index }: Node) => skipped[index] === 1;
    for (const node of nodes.values()) {
      if (isSkipped(node)) expect(node.releases).toHaveLength(1);
      const edges = node.releases.flatMap(({ extras }, place) => [
        ...edgesOf(node, place, nodes),
        ...Object.keys(extras).flatMap((extra) => edgesOfExtra(node, place, extra, nodes)),
      ]);
      for (const edge of edges) {
        if (isSkipped(edge.node)) expect(edge.suits, `${node.name} → ${edge.node.name}`).toBe(all);
        if (isSkipped(node)) expect(isSkipped(edge.node), `${node.name} → ${edge.node.name}`).toBe(true);
      }
    }
    expect(skipped.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(nodes.size / 4);
  },
);
