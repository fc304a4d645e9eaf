import { describe, expect, it } from 'vitest';
import { renderNotebook, renderPython, type StarterValues } from './render';

const values = (libraries: readonly string[], services: readonly string[]): StarterValues => ({
  name: 'my "api"',
  lists: { libraries, services },
});

const file = [
  'import os',
  '',
  'import visits  # when: services',
  '',
  'NAMES = ["{{libraries}}"]',
  '',
  '',
  '# when: services',
  'def count():',
  '    return visits',
  '',
  '',
  '# end',
  'def title():',
  '    return "{{name}}"',
  '',
].join('\n');

describe('a starter file', () => {
  it('keeps what the recipe has, without the marks', () => {
    expect(renderPython(file, values(['pandas', 'scipy'], ['redis']))).toBe(
      [
        'import os',
        '',
        'import visits',
        '',
        'NAMES = ["pandas", "scipy"]',
        '',
        '',
        'def count():',
        '    return visits',
        '',
        '',
        'def title():',
        '    return "my \\"api\\""',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what the recipe has not, and no gap', () => {
    expect(renderPython(file, values([], []))).toBe(
      ['import os', '', 'NAMES = []', '', '', 'def title():', '    return "my \\"api\\""', ''].join('\n'),
    );
  });

  it('writes a line for every item', () => {
    const line = '    "SERVICE": visits_in_SERVICE.count(),  # each: services';
    expect(renderPython(line, values([], ['a', 'b']))).toBe(
      '    "a": visits_in_a.count(),\n    "b": visits_in_b.count(),\n',
    );
    expect(renderPython(line, values([], []))).toBe('');
  });

  it.each(['x = 1  # when libraries', '# When: libraries', 'x = 1  #each: services'])(
    'refuses a mark that is none: %s',
    (line) => {
      expect(() => renderPython(line, values([], []))).toThrow('mark');
    },
  );

  it.each(['# each: services', '# end', '# when: libraries\n# when: services\n# end\n# end'])(
    'refuses a mark out of place: %j',
    (text) => {
      expect(() => renderPython(text, values(['a'], ['b']))).toThrow('out of place');
    },
  );

  it('refuses a block that does not end', () => {
    expect(() => renderPython('# when: libraries\nx = 1', values([], []))).toThrow('end');
  });

  it('refuses a list that nobody fills', () => {
    expect(() => renderPython('x = 1  # when: cats', values([], []))).toThrow('cats');
  });
});

describe('a notebook', () => {
  const cell = (cell_type: string, ...source: string[]) => ({ cell_type, source });
  const notebook = JSON.stringify({
    cells: [
      cell('markdown', '# {{name}}\n', '\n', 'text'),
      cell('code', '# when: services\n', 'import visits\n', '\n', 'visits.count()\n', '# end'),
    ],
  });

  it('loses the cells of which nothing is left', () => {
    expect(JSON.parse(renderNotebook(notebook, values([], [])))).toEqual({
      cells: [cell('markdown', '# my "api"\n', '\n', 'text')],
    });
  });

  it('keeps a line an entry, the last one without its end', () => {
    expect(JSON.parse(renderNotebook(notebook, values([], ['redis']))).cells[1]).toEqual(
      cell('code', 'import visits\n', '\n', 'visits.count()'),
    );
  });
});
