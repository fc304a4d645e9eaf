export type StepState = 'reused' | 'rebuilt' | 'not reached';

export type Step = { name: string; state: StepState };

type VertexRecord = {
  digest: string;
  name: string;
  started?: string;
  completed?: string;
  cached?: boolean;
  error?: string;
};

/** What `--progress=rawjson` says of the steps of a Dockerfile, in order of appearance. */
export function readSteps(stream: string): Step[] {
  const byDigest = new Map<string, VertexRecord[]>();
  for (const record of stream.split('\n').flatMap(verticesOf))
    byDigest.set(record.digest, [...(byDigest.get(record.digest) ?? []), record]);
  return [...byDigest.values()].map(stepOf).filter(({ name }) => !isNoStep(name));
}

/** What is not JSON are the client's own words. */
export function lastWords(stream: string): string {
  const words = stream.split('\n').filter((line) => !line.startsWith('{'));
  return words.join('\n').trim().slice(-400);
}

function verticesOf(line: string): VertexRecord[] {
  if (!line.startsWith('{')) return [];
  return (JSON.parse(line) as { vertexes?: VertexRecord[] }).vertexes ?? [];
}

function stepOf(records: readonly VertexRecord[]): Step {
  return { name: records[0]?.name ?? '', state: stateOf(records) };
}

/** A step that another one's failure cut short had no chance. */
function stateOf(records: readonly VertexRecord[]): StepState {
  if (records.some(({ cached }) => cached)) return 'reused';
  if (records.some(({ error }) => error?.includes('context canceled'))) return 'not reached';
  return records.some(({ completed }) => completed) ? 'rebuilt' : 'not reached';
}

/** A base image completes when its key is known, whether or not it is taken from the cache. */
function isNoStep(name: string): boolean {
  return /^(?:\[(?:internal|auth|context [^\]]*)\]|exporting|resolve image config|docker-image:\/\/|(?:\[[^\]]*\] )?FROM )/.test(
    name,
  );
}
