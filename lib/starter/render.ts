import { imageTitle } from '@/lib/format/markdown';

/** What a starter file may depend on. Lists that are empty also decide what is left out. */
export type StarterValues = {
  /** Name of the image. */
  name: string;
  lists: Readonly<Record<ListName, readonly string[]>>;
};

type ListName = 'libraries' | 'services';

/**
 * Starter files are real Python; what depends on the recipe is marked in comments, so that they can be read,
 * formatted and compiled as they are:
 *
 *     import visits  # when: services              kept where the list is not empty
 *     # when: services
 *     …                                            the same for the lines between
 *     # end
 *     import visits_in_SERVICE  # each: services   once for every item, in place of SERVICE
 *     LIBRARIES = ["{{libraries}}"]                the list
 *     title="{{name}}"                             the name
 *
 * A mark is exact: lower case, a colon, one name of a list. What looks like one and is none throws.
 */
export function renderPython(text: string, values: StarterValues): string {
  const lines: (string | null)[] = [];
  let isKept = true;
  let isOpen = false;
  for (const line of text.trimEnd().split('\n')) {
    const [, code = '', word = '', list = ''] = markPattern.exec(line) ?? [];
    const isMark = word !== '' && code.trim() === '';
    if (word === '' && almostMark.test(line))
      throw new Error(`a starter file has a mark that is none: ${line}`);
    if (isMark) {
      if (word === 'each' || (word === 'when') === isOpen)
        throw new Error(`a starter file has a mark out of place: ${line}`);
      isOpen = word !== 'end';
      isKept = word === 'end' || itemsOf(list, values).length > 0;
      lines.push(null);
    } else if (isKept) lines.push(...renderLine(line, { code, word, list }, values));
    else lines.push(null);
  }
  if (isOpen) throw new Error('a starter file has a “# when” without its “# end”');
  const rendered = closeGaps(lines).map((line) => fillIn(line, values));
  return rendered.length === 0 ? '' : `${rendered.join('\n')}\n`;
}

const markPattern = /^(.*?) *# (when|each|end)(?:: (\w+))?$/;
const almostMark = /# *(?:when|each)\b|# *end *$/i;

type Mark = { code: string; word: string; list: string };

function renderLine(line: string, { code, word, list }: Mark, values: StarterValues): (string | null)[] {
  if (word === '') return [line];
  const items = itemsOf(list, values);
  if (items.length === 0) return [null];
  return word === 'each' ? items.map((item) => code.replaceAll('SERVICE', item)) : [code];
}

function itemsOf(list: string, { lists }: StarterValues): readonly string[] {
  const items = lists[list as ListName];
  if (items === undefined) throw new Error(`a starter file names “${list}”, which is no list`);
  return items;
}

/** Where something was left out, the blank lines above and below it become one gap, the larger of the two. */
function closeGaps(lines: readonly (string | null)[]): string[] {
  const kept: string[] = [];
  let gap = 0;
  let largest = 0;
  for (const line of lines) {
    if (line === '') gap += 1;
    else if (line === null) {
      largest = Math.max(largest, gap);
      gap = 0;
    } else {
      const blanks = kept.length === 0 ? 0 : Math.max(largest, gap);
      kept.push(...Array<string>(blanks).fill(''), line);
      [gap, largest] = [0, 0];
    }
  }
  return kept;
}

/** JSON's strings and lists of strings are also Python's. */
function fillIn(line: string, { name, lists }: StarterValues): string {
  return line
    .replaceAll(/\["\{\{(\w+)\}\}"\]/g, (_, list: ListName) => `[${lists[list].map(quote).join(', ')}]`)
    .replaceAll('"{{name}}"', () => quote(name));
}

function quote(text: string): string {
  return JSON.stringify(text);
}

type Cell = { cell_type: string; source: readonly string[] };
type Notebook = { cells: readonly Cell[] };

/** A notebook is rendered cell by cell; a cell of which nothing is left goes. Format 4.5:
 * https://nbformat.readthedocs.io/en/latest/format_description.html */
export function renderNotebook(text: string, values: StarterValues): string {
  const notebook = JSON.parse(text) as Notebook;
  const cells = notebook.cells
    .map((cell) => renderCell(cell, values))
    .filter(({ source }) => source.length > 0);
  return `${JSON.stringify({ ...notebook, cells }, null, 1)}\n`;
}

function renderCell(cell: Cell, values: StarterValues): Cell {
  const source = cell.source.join('');
  const rendered =
    cell.cell_type === 'code'
      ? renderPython(source, values).trimEnd()
      : source.replaceAll('{{name}}', () => imageTitle(values.name));
  return { ...cell, source: rendered.match(/.+\n?|\n/g) ?? [] };
}
