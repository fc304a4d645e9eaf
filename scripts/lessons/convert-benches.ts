import type { Frontend } from '@/buildkit/frontend';
import { readConversion } from '@/lib/graph/read-conversion';
import { ignoreTextOf } from '@/lib/lessons/bench';
import { courseBenches } from '@/lib/lessons/course/resolve-course';
import { type Graphs, graphKey } from '@/lib/lessons/graphs';
import { labs } from '@/lib/lessons/labs';
import { benchesOf } from '@/lib/lessons/resolve-lab';

/** The graph of every Dockerfile that labs and course build. Throws for one that BuildKit does not read. */
export async function convertBenches({ convert }: Frontend): Promise<Graphs> {
  const graphs: Record<string, Graphs[string]> = {};
  for (const bench of [...labs.flatMap(benchesOf), ...courseBenches()]) {
    const dockerignore = ignoreTextOf(bench);
    const key = graphKey(bench.dockerfile, dockerignore);
    if (graphs[key] !== undefined) continue;
    const conversion = await convert({ dockerfile: bench.dockerfile, dockerignore, allStages: true });
    if (conversion.error !== null) throw new Error(`${conversion.error.message} in\n${bench.dockerfile}`);
    graphs[key] = readConversion(conversion);
  }
  return graphs;
}
