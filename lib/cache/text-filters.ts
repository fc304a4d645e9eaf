/** What some filters make of a text, as far as it follows from their words; null: only running them would tell. */
export function filterText(name: string, words: readonly string[], text: string): string | null {
  const lines = linesOf(text);
  const [option = '', value = ''] = words;
  switch (name) {
    case 'sort':
      return words.length === 0 && isAscii(text) ? joinLines([...lines].sort(byLocale)) : null;
    case 'uniq':
      return words.length === 0 ? joinLines(lines.filter((line, index) => line !== lines[index - 1])) : null;
    case 'tac':
      return words.length === 0 && text.endsWith('\n') ? joinLines([...lines].reverse()) : null;
    case 'wc':
      return words.length === 1 ? countOf(option, text) : null;
    case 'head':
    case 'tail': {
      const count = countOption(option, value, words.length);
      if (count === null) return null;
      return joinLines(
        name === 'head' ? lines.slice(0, count) : lines.slice(Math.max(0, lines.length - count)),
      );
    }
    case 'sed':
      return words.length === 1 ? substitute(option, lines) : null;
    case 'tr':
      return words.length === 2 ? translate(option, value, text) : null;
    default:
      return null;
  }
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function isAscii(text: string): boolean {
  return /^[\n -~]*$/.test(text);
}

/** Images set LANG=C.UTF-8 or nothing, and both compare bytes. */
function byLocale(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function countOf(option: string, text: string): string | null {
  if (option === '-l') return `${text.split('\n').length - 1}\n`;
  if (option === '-c' && isAscii(text)) return `${text.length}\n`;
  if (option === '-w') return `${text.split(/\s+/).filter(Boolean).length}\n`;
  return null;
}

/** "-n 2", "-n2", "-2"; without one it is ten lines. */
function countOption(option: string, value: string, words: number): number | null {
  if (words === 0) return 10;
  const text = option === '-n' && words === 2 ? value : (/^-n?(\d+)$/.exec(option)?.[1] ?? '');
  return /^\d+$/.test(text) && (words === 1 || option === '-n') ? Number(text) : null;
}

/** "s/old/new/" with texts that hold no pattern. */
function substitute(script: string, lines: readonly string[]): string | null {
  const [, , old, replacement, flags] = /^s([/|,#])([\w -]+)\1([\w .-]*)\1(g?)$/.exec(script) ?? [];
  if (old === undefined || replacement === undefined) return null;
  return joinLines(
    lines.map((line) =>
      flags === 'g' ? line.split(old).join(replacement) : line.replace(old, () => replacement),
    ),
  );
}

function translate(from: string, to: string, text: string): string | null {
  const [source, target] = [expandSet(from), expandSet(to)];
  if (from === '-d' && target !== null) return [...text].filter((char) => !target.includes(char)).join('');
  if (source === null || target === null || target === '') return null;
  const last = target.charAt(target.length - 1);
  return [...text]
    .map((char) => {
      const at = source.lastIndexOf(char);
      return at === -1 ? char : (target[at] ?? last);
    })
    .join('');
}

const classes: Record<string, string> = {
  '[:lower:]': 'abcdefghijklmnopqrstuvwxyz',
  '[:upper:]': 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
};

function expandSet(set: string): string | null {
  const known = classes[set];
  if (known !== undefined) return known;
  if (/[\\[\]]/.test(set) || (/^-/.test(set) && set !== '-')) return set === '\\n' ? '\n' : null;
  return set.replace(/(.)-(.)/g, (_, first: string, last: string) => {
    const [start, end] = [first.charCodeAt(0), last.charCodeAt(0)];
    return String.fromCharCode(
      ...Array.from({ length: Math.max(0, end - start + 1) }, (_each, index) => start + index),
    );
  });
}
