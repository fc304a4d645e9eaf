import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Frontend } from '@/buildkit/frontend';
import { openInNode } from '@/buildkit/open-in-node';
import { printDockerfile } from '@/lib/dockerfile/print';
import { readConversion } from '@/lib/graph/read-conversion';
import { layGround } from '@/lib/groundwork';
import type { Plan } from '@/lib/plan/plan';
import { withArgument } from '@/lib/plan/with-argument';
import { knownRecipe } from '@/lib/recipe/known-recipe';
import { arbitraryRecipe } from '@/lib/testing/arbitrary-recipe';
import { known, loadCatalogue } from '@/lib/testing/catalogue';
import type { BuildGraph } from './build-graph';
import { graphOfPlan } from './graph-of-plan';

const pythons = known.snapshot.pythons.map(({ version }) => version);
const catalogue = loadCatalogue(...pythons);
const names = catalogue.snapshot.libraries.map(({ name }) => name);

let frontend: Frontend;
beforeAll(async () => {
  frontend = await openInNode();
});

/** How many recipes; each has two orders. */
const runs = Number(process.env.GRAPHS ?? 150);

/** PATH and PYTHONUNBUFFERED are set again by ENV below, and one that the builder fills has the default it is given. */
const argument = fc.record({
  name: fc.constantFrom('VERSION', 'PATH', 'PYTHONUNBUFFERED', 'TARGETARCH', 'http_proxy'),
  value: fc.constantFrom('', '1', '/x:$PATH', '$VERSION', 'two words', `it's "so"`, 'a\\b', '#', '=', 'é'),
});

test('the graph of a plan is the one that BuildKit gives for its Dockerfile', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryRecipe(names, pythons),
      fc.array(argument, { maxLength: 3 }),
      async (recipe, args) => {
        const { plan, naive, facts } = layGround(knownRecipe(recipe, catalogue.snapshot), catalogue);
        for (const each of [plan, naive]) {
          const all = args.reduce((made, { name, value }) => withArgument(made, name, value, facts), each);
          expect(comparable(own(all))).toEqual(comparable(await buildkit(all)));
        }
      },
    ),
    { numRuns: runs, seed: 20_261_128 },
  );
}, 3_600_000);

function own(plan: Plan): BuildGraph {
  return graphOfPlan(plan, printDockerfile(plan));
}

async function buildkit(plan: Plan): Promise<BuildGraph> {
  const conversion = await frontend.convert({ dockerfile: printDockerfile(plan).text, allStages: true });
  expect(conversion.error).toBeNull();
  return readConversion(conversion);
}

/** Ids and the order of vertices that do not wait for each other have no meaning; an id becomes a name. */
function comparable({ vertices, stages, result, config }: BuildGraph) {
  const nameOf = (id: string | null) => vertices.find((vertex) => vertex.id === id)?.name ?? null;
  const { Env, User, WorkingDir, Entrypoint, Cmd, ExposedPorts } = config;
  return {
    vertices: vertices
      .map(({ id: _, inputs, ...rest }) => ({
        ...rest,
        inputs: inputs.map(({ vertex, content }) => ({ vertex: nameOf(vertex), content })),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    stages,
    result: nameOf(result),
    config: { Env, User, WorkingDir, Entrypoint, Cmd, ExposedPorts },
  };
}
