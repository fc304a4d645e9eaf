/** A vertex of the build graph, as `--progress=rawjson` tells of it in many records. */
export type Vertex = { name: string; state: 'cached' | 'executed' | 'not-reached'; seconds: number };

type VertexRecord = { digest: string; name: string; started?: string; completed?: string; cached?: boolean };

/**
 * In order of appearance. A vertex was taken from the cache if any of its records says so: a source completes
 * once when its key is computed, and only a later record tells that it was cached.
 */
export function readProgress(stream: string): Vertex[] {
  const records = stream.split('\n').flatMap(verticesOf);
  const digests = [...new Set(records.map(({ digest }) => digest))];
  return digests.map((digest) => mergeRecords(records.filter((record) => record.digest === digest)));
}

/** What is not JSON is docker's own text. */
function verticesOf(line: string): VertexRecord[] {
  if (!line.startsWith('{')) return [];
  return (JSON.parse(line) as { vertexes?: VertexRecord[] }).vertexes ?? [];
}

function mergeRecords(records: readonly VertexRecord[]): Vertex {
  const finished = records.filter(({ started, completed }) => started && completed);
  const seconds = finished.map(
    ({ started = '', completed = '' }) => Date.parse(completed) - Date.parse(started),
  );
  const executed = finished.length > 0 ? 'executed' : 'not-reached';
  return {
    name: records[0]?.name ?? '',
    state: records.some(({ cached }) => cached) ? 'cached' : executed,
    seconds: Math.max(0, ...seconds) / 1000,
  };
}
