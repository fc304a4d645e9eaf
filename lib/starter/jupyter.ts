import { pythonList } from './python';
import type { SourceFile, StarterInput } from './starter-input';

type Cell = { kind: 'markdown' | 'code'; lines: readonly string[] };

/** A notebook in format 4.5: https://nbformat.readthedocs.io/en/latest/format_description.html */
export function jupyterStarter(input: StarterInput): SourceFile[] {
  return [{ path: 'src/start.ipynb', text: printNotebook(input) }];
}

function printNotebook({ name, libraries, services }: StarterInput): string {
  const cells: Cell[] = [
    { kind: 'markdown', lines: [`# ${name}`, '', 'Run a cell with Shift+Enter.'] },
    { kind: 'code', lines: ['import platform', '', 'platform.python_version()'] },
    ...(libraries.length === 0
      ? []
      : [
          {
            kind: 'code',
            lines: [
              'from importlib.metadata import version',
              '',
              `{name: version(name) for name in ${pythonList(libraries)}}`,
            ],
          } as const,
        ]),
    ...(services.length === 0
      ? []
      : [{ kind: 'code', lines: ['import visits', '', 'visits.count()'] } as const]),
  ];
  const notebook = {
    cells: cells.map(printCell),
    metadata: { kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' } },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

function printCell({ kind, lines }: Cell, index: number): object {
  const source = lines.map((line, at) => (at === lines.length - 1 ? line : `${line}\n`));
  const head = { cell_type: kind, id: `cell-${index + 1}`, metadata: {}, source };
  return kind === 'code' ? { ...head, execution_count: null, outputs: [] } : head;
}
