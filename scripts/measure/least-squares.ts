/** One measurement: what it took, and the amounts that made it take so long. */
export type Sample = { amounts: readonly number[]; seconds: number };

/** The seconds per unit of each amount that fit the samples best (normal equations, solved by elimination). */
export function fitLeastSquares(samples: readonly Sample[]): number[] {
  const size = samples[0]?.amounts.length ?? 0;
  const sum = (of: (sample: Sample) => number) => samples.reduce((total, sample) => total + of(sample), 0);
  const amount = ({ amounts }: Sample, index: number) => amounts[index] ?? 0;
  const rows = Array.from({ length: size }, (_, row) => [
    ...Array.from({ length: size }, (_, column) => sum((each) => amount(each, row) * amount(each, column))),
    sum((each) => amount(each, row) * each.seconds),
  ]);
  return solve(rows);
}

/** Gauss and Jordan; the last column is the right side. */
function solve(rows: number[][]): number[] {
  for (const [index, pivot] of rows.entries()) {
    const divisor = pivot[index] ?? 0;
    if (divisor === 0) throw new Error('the samples do not tell the amounts apart');
    const normal = pivot.map((value) => value / divisor);
    for (const [other, row] of rows.entries()) {
      const factor = row[index] ?? 0;
      rows[other] =
        other === index ? normal : row.map((value, column) => value - factor * (normal[column] ?? 0));
    }
  }
  return rows.map((row) => row.at(-1) ?? 0);
}
