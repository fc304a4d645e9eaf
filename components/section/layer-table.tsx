import { bytesWords, secondsWords } from '@/lib/plan/figure-text';
import type { Drawn } from '@/lib/strata/drawn';
import type { Mark } from '@/lib/strata/marks';
import { stateText, timeOf } from '@/lib/strata/row-text';
import type { StageBeside } from '@/lib/strata/stages-beside';
import type { Stratum } from '@/lib/strata/stratum';

/** The drawing in words, for those who do not see it. */
export function LayerTable({ strata, stages, marks }: Pick<Drawn, 'strata' | 'stages' | 'marks'>) {
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
        <tbody>
          {strata
            .map((stratum) => (
              <LayerRow key={stratum.id} stratum={stratum} mark={marks[stratum.id] ?? null} />
            ))
            .reverse()}
        </tbody>
        <tbody>
          {stages.map((stage) => (
            <StageRow key={stage.name} stage={stage} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const heads = ['Layer', 'Instruction', 'Size', 'Seconds', 'State'] as const;

function LayerRow({ stratum, mark }: { stratum: Stratum; mark: Mark | null }) {
  const { kind, keyword, label, bytes } = stratum;
  return (
    <tr>
      <th scope="row">{kind}</th>
      <td>{`${keyword} ${label}`.trim()}</td>
      <td>{bytesWords(bytes)}</td>
      <td>{secondsWords(timeOf(stratum, mark))}</td>
      <td>{stateText(stratum, mark)}</td>
    </tr>
  );
}

function StageRow({ stage: { name, bytes, seconds, state } }: { stage: StageBeside }) {
  return (
    <tr>
      <th scope="row">stage {name}</th>
      <td>built at the same time as the layers below what is copied from it, and left behind</td>
      <td>{bytesWords(bytes)}</td>
      <td>{secondsWords(seconds)}</td>
      <td>{state}</td>
    </tr>
  );
}
