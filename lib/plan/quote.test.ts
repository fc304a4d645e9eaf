import { DockerfileParser } from 'dockerfile-ast';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellWords } from '@/lib/testing/hostile-shell';
import { hostileTexts } from '@/lib/testing/hostile-texts';
import { quoteEnv, quoteShell, shellCommand } from './quote';

const ends = ['\n', '\r', '\r\n', '\0'];
const isOneLine = (text: string) => !/[\0\r\n]/.test(text);
const words = fc.oneof(
  fc.string({ unit: 'binary' }).filter(isOneLine),
  fc.string({ unit: fc.constantFrom(...'\'"\\$`!*?~#&|;<>(){}[] -\ta') }),
  fc.constantFrom(...hostileTexts.filter(isOneLine)),
);

describe('words of a shell', () => {
  it('come back from a shell as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.array(words, { minLength: 1 }), { minLength: 20 }), (lists) => {
        expect(shellWords(lists.map((list) => shellCommand(...list)))).toEqual(lists);
      }),
      { numRuns: 50 },
    );
  });

  it('are left as they are where nobody would quote them', () => {
    expect(shellCommand('pip', 'install', '--link-mode=copy', 'a@1', '/b.c')).toBe(
      'pip install --link-mode=copy a@1 /b.c',
    );
  });
});

describe('values of ENV', () => {
  it.each([
    ['1', '1'],
    ['', '""'],
    ['/opt/venv/bin:$PATH', '/opt/venv/bin:$PATH'],
    ['two words', '"two words"'],
    ["it's", `"it's"`],
    ['a "b" \\', '"a \\"b\\" \\\\"'],
  ])('%s is written as %s, and read as it was', (value, written) => {
    expect(quoteEnv(value)).toBe(written);
    const [env] = DockerfileParser.parse(`FROM x\nENV A=${written} B=2\n`).getENVs();
    expect(env?.getProperties().map((each) => [each.getName(), each.getValue()])).toEqual([
      ['A', value],
      ['B', '2'],
    ]);
  });
});

it.each(ends)('no quotes hold %j', (end) => {
  for (const quote of [quoteShell, shellCommand, quoteEnv])
    for (const text of [end, `a${end}`, `${end}a`, `a ${end} b`])
      expect(() => quote(text)).toThrow(RangeError);
});
