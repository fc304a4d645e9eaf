export type Item = { ideal: number; height: number };

/**
 * Centres as near to the ideal ones as they can be in this order, without overlap and between `top` and `bottom`.
 *
 * Taking half of the heights above off each ideal leaves numbers that only must not fall: averaging
 * neighbours that do (pool adjacent violators) gives the least squares, and clamping keeps that.
 */
export function spread(items: readonly Item[], top: number, bottom: number): number[] {
  const offsets = offsetsOf(items);
  const pooled = poolAdjacent(items.map(({ ideal }, index) => ideal - (offsets[index] ?? 0)));
  const lowest = top + (items[0]?.height ?? 0) / 2;
  const highest = bottom - (items.at(-1)?.height ?? 0) / 2 - (offsets.at(-1) ?? 0);
  return pooled.map((value, index) => Math.max(lowest, Math.min(highest, value)) + (offsets[index] ?? 0));
}

/** Distance of each centre from the first one where all touch. */
function offsetsOf(items: readonly Item[]): number[] {
  let offset = 0;
  return items.map(({ height }, index) => {
    const above = items[index - 1];
    if (above !== undefined) offset += (above.height + height) / 2;
    return offset;
  });
}

function poolAdjacent(values: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const value of values) {
    let pool = { sum: value, count: 1 };
    for (let last = pools.at(-1); last !== undefined && mean(last) > mean(pool); last = pools.at(-1)) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
    }
    pools.push(pool);
  }
  return pools.flatMap((pool) => Array<number>(pool.count).fill(mean(pool)));
}

function mean({ sum, count }: { sum: number; count: number }): number {
  return sum / count;
}
