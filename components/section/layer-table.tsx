import { bytesWords, secondsWords } from '@/lib/plan/figure-text';
import type { Stratum } from '@/lib/strata/stratum';

/** The drawing in words, for those who do not see it. */
export function LayerTable({ strata }: { strata: readonly Stratum[] }) {
  return (
    <div className="sr-only top-0">
      <table>
        <caption>Layers of the image, top first</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{strata.map((stratum) => <TableRow key={stratum.id} stratum={stratum} />).reverse()}</tbody>
      </table>
    </div>
  );
}

const heads = ['Layer', 'Instruction', 'Size', 'Seconds', 'State'] as const;

function TableRow({
  stratum: { kind, keyword, label, bytes, seconds, state, layers },
}: {
  stratum: Stratum;
}) {
  return (
    <tr>
      <th scope="row">{kind}</th>
      <td>{`${keyword} ${label}`.trim()}</td>
      <td>{bytesWords(bytes)}</td>
      <td>{secondsWords(seconds)}</td>
      <td>{layers === 0 ? 'no layer' : state}</td>
    </tr>
  );
}
