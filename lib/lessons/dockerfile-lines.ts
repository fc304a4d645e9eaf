/** One instruction as it stands in the file. What it means is for BuildKit to say; this is only where it stands. */
export type DockerfileLine = {
  /** First and last line, from 1. */
  lines: readonly [number, number];
  keyword: string;
  /** What follows the keyword, continued lines joined, without the flags of RUN and COPY. */
  argument: string;
};

export function dockerfileLines(text: string): DockerfileLine[] {
  const found: DockerfileLine[] = [];
  const open: string[] = [];
  let first = 0;
  text.split('\n').forEach((line, index) => {
    if (/^\s*(?:#|$)/.test(line)) return;
    if (open.length === 0) first = index + 1;
    open.push(line.replace(/\\\s*$/, '').trim());
    if (/\\\s*$/.test(line)) return;
    found.push(readLine(open.splice(0).join(' '), [first, index + 1]));
  });
  if (open.length > 0) found.push(readLine(open.join(' '), [first, text.split('\n').length]));
  return found;
}

function readLine(text: string, lines: readonly [number, number]): DockerfileLine {
  const [, keyword = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(text) ?? [];
  return { lines, keyword: keyword.toUpperCase(), argument: rest.replace(/^(?:--\S+\s+)+/, '') };
}
