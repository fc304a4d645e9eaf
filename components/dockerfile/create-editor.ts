import { editor } from 'monaco-editor/editor';
import 'monaco-editor/features/readOnlyMessage/register';
import { rowEnds } from '@/components/ui/row-ends';
import type { CodeLine } from '@/lib/file-view/code-lines';
import { hangingIndent } from '@/lib/file-view/hanging-indent';
import { decorate } from './decorate';

// Monaco asks for its worker by this global.
self.MonacoEnvironment = {
  getWorker: () => new Worker(new URL('./editor.worker.ts', import.meta.url), { type: 'module' }),
};

type Shown = { path: string; lines: readonly CodeLine[]; litStepId: string };

export type CodeEditorHandle = {
  show: (path: string, lines: readonly CodeLine[], litStepId: string) => void;
  /** Pixels from the top, as the plain text counts them. */
  scrollTo: (top: number) => void;
  /** Puts the cursor on a line and brings it into view. */
  goTo: (line: number) => void;
  dispose: () => void;
};

const off = { enabled: false } as const;

/** Read-only, which it says to whoever types, and without anything that only editing needs. */
const options: editor.IStandaloneEditorConstructionOptions = {
  language: 'plaintext',
  readOnly: true,
  readOnlyMessage: { value: 'Written from the recipe: change it in the form.' },
  tabFocusMode: true,
  automaticLayout: true,
  minimap: off,
  stickyScroll: off,
  guides: { indentation: false },
  bracketPairColorization: off,
  matchBrackets: 'never',
  hover: { enabled: 'off' },
  folding: false,
  glyphMargin: false,
  links: false,
  contextmenu: false,
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  renderLineHighlight: 'none',
  renderWhitespace: 'none',
  scrollBeyondLastLine: false,
  overviewRulerLanes: 0,
  hideCursorInOverviewRuler: true,
  overviewRulerBorder: false,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  scrollbar: {
    alwaysConsumeMouseWheel: false,
    verticalScrollbarSize: 8,
    useShadows: false,
  },
  padding: { top: 8, bottom: 8 },
  wordWrap: 'on',
  wrappingIndent: 'indent',
  // Lines break where those of the plain text do: components/ui/row-ends.ts.
  wordWrapBreakAfterCharacters: rowEnds,
  wordWrapBreakBeforeCharacters: '',
  detectIndentation: false,
  tabSize: hangingIndent,
};

/** Takes its metrics from the element it fills, so that it draws exactly what the plain text drew. */
export function createEditor(host: HTMLElement, onPoint: (stepId: string) => void): CodeEditorHandle {
  const code = editor.create(host, options);
  const marks = code.createDecorationsCollection();
  let shown: Shown = { path: '', lines: [], litStepId: '' };
  const point = (number: number | undefined) => {
    const stepId = shown.lines[(number ?? 0) - 1]?.stepId;
    if (stepId) onPoint(stepId);
  };
  code.onMouseMove(({ target }) => point(target.position?.lineNumber));
  code.onDidChangeCursorPosition(({ position, source }) => source !== 'model' && point(position.lineNumber));
  const fitHost = () => {
    code.updateOptions(metricsOf(host));
    alignColumns(code, host);
  };
  fitHost();
  window.addEventListener('resize', fitHost);
  return {
    show: (path, lines, litStepId) => {
      const text = lines.map(({ keyword, rest }) => keyword + rest).join('\n');
      if (code.getValue() !== text) code.setValue(text);
      if (path !== shown.path) code.updateOptions({ ariaLabel: path });
      marks.set(decorate(lines, litStepId));
      const isPointedAt = host.matches(':hover, :focus-within');
      if (!isPointedAt && shown.path === path && shown.litStepId !== litStepId)
        reveal(code, lines, litStepId);
      shown = { path, lines, litStepId };
    },
    scrollTo: (top) => code.setScrollTop(top),
    goTo: (line) => {
      code.setPosition({ lineNumber: line, column: 1 });
      code.revealLineInCenterIfOutsideViewport(line, 1);
      code.focus();
    },
    dispose: () => {
      window.removeEventListener('resize', fitHost);
      code.getModel()?.dispose();
      code.dispose();
    },
  };
}

/** What somebody points at elsewhere comes into view here. */
function reveal(code: editor.IStandaloneCodeEditor, lines: readonly CodeLine[], litStepId: string): void {
  const numbers = lines.filter(({ stepId }) => stepId === litStepId).map(({ number }) => number);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first !== undefined && last !== undefined) code.revealLinesInCenterIfOutsideViewport(first, last, 1);
}

function metricsOf(host: HTMLElement): editor.IEditorOptions {
  const style = getComputedStyle(host);
  return {
    fontFamily: style.fontFamily,
    fontSize: Number.parseFloat(style.fontSize),
    lineHeight: Number.parseFloat(style.lineHeight),
    lineNumbersMinChars: 4,
  };
}

/** Monaco makes the column of numbers a whole count of digits wide. The lane beside it takes up the difference,
 * and monaco.css moves numbers and bars by it. */
function alignColumns(code: editor.IStandaloneCodeEditor, host: HTMLElement): void {
  const style = getComputedStyle(host);
  const width = code.getLayoutInfo().lineNumbersWidth;
  const shift = Number.parseFloat(style.getPropertyValue('--code-numbers')) - width;
  code.updateOptions({
    lineDecorationsWidth: shift + Number.parseFloat(style.getPropertyValue('--code-bar')),
  });
  host.style.setProperty('--code-shift', `${shift}px`);
}
