import { expect, test } from 'vitest';
import { readScript } from './shell-script';

const words = (text: string, variables: Record<string, string> = {}) =>
  readScript(text, new Map(Object.entries(variables)))?.map(({ commands, isFallback }) => ({
    commands: commands.map(({ words }) => words.map(({ text }) => text)),
    isFallback,
  }));

const line = (...commands: string[][]) => ({ commands, isFallback: false });

test.for<[string, ReturnType<typeof words>]>([
  ['echo a && echo b; echo c', [line(['echo', 'a']), line(['echo', 'b']), line(['echo', 'c'])]],
  ['a | b | c', [line(['a'], ['b'], ['c'])]],
  ['a || b', [line(['a']), { commands: [['b']], isFallback: true }]],
  [`echo 'a  b' "c d" e\\ f`, [line(['echo', 'a  b', 'c d', 'e f'])]],
  ['echo "a\\"b" # comment', [line(['echo', 'a"b'])]],
  ['echo a \\\n  b', [line(['echo', 'a', 'b'])]],
  [`echo $A "\${A}b" \${B:-c} "$"`, [line(['echo', 'x', 'xb', 'c', '$'])]],
  ['X=1; echo $X', [line(['echo', '1'])]],
  ['export X=1 && echo $X', [line(['export', 'X=1']), line(['echo', '1'])]],
  [
    'for i in a b; do echo $i; done && echo c',
    [line(['echo', 'a']), line(['echo', 'b']), line(['echo', 'c'])],
  ],
  ['', []],
])('“%s” is read', ([text, expected]) => {
  expect(words(text, { A: 'x' })).toEqual(expected);
});

test.for([
  'for i in *; do echo $i; done',
  'for i in a; do for j in b; do echo $i$j; done; done',
  'if true; then echo a; fi',
  'echo $(date)',
  'echo `date`',
  '(cd /x && ls)',
  '{ echo a; }',
  'cat <<EOT\na\nEOT',
  'sleep 1 &',
  'echo "unended',
  "echo 'unended",
  'echo $RANDOM',
  'echo $SPLIT',
])('“%s” is not followed', (text) => {
  expect(words(text, { SPLIT: 'a b' })).toBeUndefined();
});

test('redirections are told from words', () => {
  const [first] = readScript('sort < a > b 2>&1', new Map()) ?? [];
  expect(first?.commands[0]?.redirects).toEqual([
    { operator: '<', descriptor: '0', target: 'a' },
    { operator: '>', descriptor: '1', target: 'b' },
    { operator: '>', descriptor: '2', target: '&1' },
  ]);
});

test('a word with wildcards outside quotes is a pattern', () => {
  const [first] = readScript(`ls *.py '*.txt'`, new Map()) ?? [];
  expect(first?.commands[0]?.words.map(({ isPattern }) => isPattern)).toEqual([false, true, false]);
});
