/** The names most like a text: those that share the longest run of letters with it. */
export function nearestNames(text: string, names: readonly string[], count = 2): readonly string[] {
  const wanted = text.toLowerCase();
  return names
    .map((name) => ({ name, run: longestRun(wanted, name) }))
    .filter(({ run }) => run >= shortestRun)
    .sort((a, b) => b.run - a.run || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name);
}

const shortestRun = 3;

function longestRun(a: string, b: string): number {
  let longest = 0;
  for (let start = 0; start < a.length; start++) {
    while (start + longest < a.length && b.includes(a.slice(start, start + longest + 1))) longest++;
  }
  return longest;
}
