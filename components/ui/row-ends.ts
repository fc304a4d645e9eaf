/** What a row may end behind where a line wraps, so that "--mount" and "source=app.py" stay whole. */
export const rowEnds = ' \t,';

/** The first word behind an indent, which no row can end before, and one that is longer than any row of the page: such
 * a word is cut where its row ends. */
const cutWord = /(^\s{2,}[^\s,]+[\s,]*|\s*[^\s,]{65,}[\s,]*)/;

/** Characters behind which a browser would end a row too. */
const browserEnds = /(?<=[-/?\u2010\u2013\u2014](?=\S)|,(?=[^\s,]))/;

/** What may follow a run of text: "joined" the next one in the same row, "loose" perhaps a new row; "cut" a row may
 * end anywhere within the run. */
export type Run = { start: number; text: string; hold: 'joined' | 'loose' | 'cut' };

/** A line's text in runs that tell a browser to end rows behind `rowEnds` alone. One behind the other they are the
 * text; `start` counts its characters. */
export function splitIntoRuns(text: string): Run[] {
  const runs: Run[] = [];
  let start = 0;
  const add = (run: string, hold: Run['hold']) => {
    if (run !== '') runs.push({ start, text: run, hold });
    start += run.length;
  };
  for (const [index, part] of text.split(cutWord).entries()) {
    if (index % 2 === 1) add(part, 'cut');
    else {
      const pieces = part.split(browserEnds);
      for (const [at, piece] of pieces.entries())
        add(piece, at === pieces.length - 1 || piece.endsWith(',') ? 'loose' : 'joined');
    }
  }
  return runs;
}
