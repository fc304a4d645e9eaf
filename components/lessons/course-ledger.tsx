import type { Gain } from '@/lib/lessons/course/course';

/** What each step gained; rows fill as they are reached. */
export function CourseLedger({ gains, taken }: { gains: readonly Gain[]; taken: number }) {
  return (
    <div className="border-rule2 border-t bg-panel px-4 pt-2.5 pb-3 desk:px-6">
      <table className="w-full">
        <caption className="mb-1 text-left">
          <span className="flex items-baseline gap-1.5 text-ink2">
            <b className="font-[650] text-ink">What it gained</b>
            {taken === 0 ? 'six steps to come' : `step ${taken} of ${gains.length}`}
            <span className="ml-auto hidden text-ink3 text-meta desk:inline">
              sizes of bases are estimates
            </span>
          </span>
        </caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Of what</th>
            <th scope="col">Before</th>
            <td />
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {gains.map((gain, index) => (
            <Row key={gain.title} gain={gain} step={index + 1} taken={taken} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ gain: { title, before, after }, step, taken }: { gain: Gain; step: number; taken: number }) {
  const isReached = step <= taken;
  return (
    <tr className={`leading-[22px] ${step === taken ? 'bg-hl' : ''} ${isReached ? '' : 'text-ink3'}`}>
      <td className="w-5.5 text-ink3 text-meta">{step}</td>
      <th scope="row" className="text-left font-normal">
        {title}
      </th>
      <td className="whitespace-nowrap text-right text-ink2">{before}</td>
      <td className="w-6.5 text-center text-ink3">
        <span aria-hidden="true">→</span>
      </td>
      <td className={`w-20 whitespace-nowrap text-right ${isReached ? 'font-semibold' : ''}`}>
        {isReached ? after : <Open />}
      </td>
    </tr>
  );
}

function Open() {
  return (
    <>
      <span aria-hidden="true">?</span>
      <span className="sr-only">to come</span>
    </>
  );
}
