import { Fragment } from 'react';
import { splitIntoRuns } from './row-ends';

/** Text whose rows end behind blanks and commas alone, however narrow it is. What is copied is the text. */
export function CodeText({ text }: { text: string }) {
  return splitIntoRuns(text).map(({ start, text: run, hold }) =>
    hold === 'loose' ? (
      <Fragment key={start}>
        {run}
        {run.endsWith(',') ? <wbr /> : null}
      </Fragment>
    ) : (
      <span key={start} className={hold === 'joined' ? 'code-joined' : 'code-cut'}>
        {run}
      </span>
    ),
  );
}
