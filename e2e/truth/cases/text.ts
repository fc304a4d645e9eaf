import { edit, pair, python, type TruthCase } from '../truth-case';

const before = [
  'RUN mkdir -p /srv && cd /srv && printf "%s\\n" b a > list',
  'RUN sort /srv/list | tr a-z A-Z > /srv/upper',
];

/** One RUN is written otherwise; a step follows. */
function runs(name: string, rule: string, one: string, other: string): TruthCase {
  return pair(`text-${name}`, rule, python(one, 'RUN echo after'), python(other, 'RUN echo after'));
}

/** How instructions are written. */
export const text: readonly TruthCase[] = [
  pair(
    'text-comments',
    'Comments and blank lines do not count.',
    python(...before),
    python('# first', before[0] ?? '', '', '   # second, indented', '', before[1] ?? '', '# last'),
  ),
  runs(
    'comment-in-continued',
    'A comment line among continued lines does not count.',
    'RUN set -eux; \\\n    echo one; \\\n    echo two',
    'RUN set -eux; \\\n    # why two\n    echo one; \\\n\n    echo two',
  ),
  runs(
    'joined-lines',
    'A continued line is one line.',
    'RUN echo one && echo two',
    'RUN echo one \\\n&& echo two',
  ),
  runs(
    'continued-indent',
    'The indent of a continued line is text.',
    'RUN echo one && \\\n  echo two',
    'RUN echo one && \\\n    echo two',
  ),
  runs('blank-in-command', 'A blank within a command is text.', 'RUN echo one two', 'RUN echo one  two'),
  runs('blank-after-run', 'Blanks after the word RUN do not count.', 'RUN echo one', 'RUN    echo one'),
  runs('tab-after-run', 'A tab after the word RUN does not count.', 'RUN echo one', 'RUN\techo one'),
  runs('blank-at-end', 'Blanks at the end of a line do not count.', 'RUN echo one', 'RUN echo one   '),
  runs('quotes', 'Quotes in a command are text.', 'RUN echo one', 'RUN echo "one"'),
  runs('single-quotes', 'The sort of quotes is text.', 'RUN echo "one"', "RUN echo 'one'"),
  runs('shell-comment', 'A comment of the shell is text.', 'RUN echo one', 'RUN echo one # why'),
  runs('semicolon', 'Two ways to say two commands.', 'RUN echo one && echo two', 'RUN echo one; echo two'),
  runs('lower-case', 'The case of an instruction does not count.', 'RUN echo one', 'run echo one'),
  runs(
    'indented-instruction',
    'The indent of an instruction does not count.',
    'RUN echo one',
    '   RUN echo one',
  ),
  runs(
    'json-blanks',
    'Blanks between the words of a JSON form do not count.',
    'RUN ["echo", "one"]',
    'RUN [ "echo",    "one" ]',
  ),
  runs(
    'json-and-shell',
    'The shell form is its JSON form.',
    'RUN echo one',
    'RUN ["/bin/sh", "-c", "echo one"]',
  ),
  runs(
    'json-without-shell',
    'Without the shell it is another command.',
    'RUN echo one',
    'RUN ["echo", "one"]',
  ),
  runs('json-other-word', 'A word of a JSON form counts.', 'RUN ["echo", "one"]', 'RUN ["echo", "two"]'),
  runs(
    'variable-expanded-by-shell',
    'The shell expands variables, the builder does not.',
    'RUN x=1; echo $x',
    `RUN x=1; echo \${x}`,
  ),
  pair(
    'text-crlf',
    'Line endings of the Dockerfile do not count.',
    python(...before),
    python(...before).replaceAll('\n', '\r\n'),
  ),
  pair(
    'text-no-final-newline',
    'The last line may lack its end.',
    python(...before),
    python(...before).trimEnd(),
  ),
  pair(
    'text-escape',
    'With another escape the lines mean the same.',
    python('RUN echo one && \\\n  echo two'),
    `# escape=\`\n${python('RUN echo one && `\n  echo two')}`,
  ),
  pair(
    'text-check',
    'A directive for checks does not count.',
    python(...before),
    `# check=skip=all\n${python(...before)}`,
  ),
  runs(
    'heredoc-body',
    'The body of a heredoc is text.',
    'RUN <<EOF\necho one\nEOF',
    'RUN <<EOF\necho two\nEOF',
  ),
  runs(
    'heredoc-comment',
    'A comment in a heredoc is text.',
    'RUN <<EOF\necho one\nEOF',
    'RUN <<EOF\n# why\necho one\nEOF',
  ),
  runs(
    'heredoc-blank-line',
    'A blank line in a heredoc is text.',
    'RUN <<EOF\necho one\nEOF',
    'RUN <<EOF\n\necho one\nEOF',
  ),
  runs(
    'heredoc-delimiter',
    'The delimiter of a heredoc does not count.',
    'RUN <<EOF\necho one\nEOF',
    'RUN <<END\necho one\nEND',
  ),
  runs(
    'heredoc-quoted',
    'Quotes around the delimiter do not count.',
    'RUN <<EOF\necho one\nEOF',
    "RUN <<'EOF'\necho one\nEOF",
  ),
  runs(
    'heredoc-dash',
    'A heredoc without its tabs.',
    'RUN <<EOF\necho one\nEOF',
    'RUN <<-EOF\n\techo one\n\tEOF',
  ),
  runs(
    'heredoc-shebang',
    'A heredoc with an interpreter names its file after the delimiter.',
    'RUN <<EOF\n#!/usr/bin/env python3\nprint(1)\nEOF',
    'RUN <<END\n#!/usr/bin/env python3\nprint(1)\nEND',
  ),
  runs(
    'heredoc-of-command',
    'A heredoc that a command reads keeps its delimiter.',
    'RUN cat <<EOF > /tmp/x\none\nEOF',
    'RUN cat <<END > /tmp/x\none\nEND',
  ),
  runs(
    'heredoc-of-command-body',
    'A heredoc that a command reads counts by its body.',
    'RUN python - <<EOF\nprint(1)\nEOF',
    'RUN python - <<EOF\nprint(2)\nEOF',
  ),
  runs(
    'heredoc-and-line',
    'A heredoc of one line is not that line.',
    'RUN echo one',
    'RUN <<EOF\necho one\nEOF',
  ),
  runs(
    'copy-heredoc-body',
    'The body of a copied heredoc is a file.',
    'COPY <<EOF /a\none\nEOF',
    'COPY <<EOF /a\ntwo\nEOF',
  ),
  runs(
    'copy-heredoc-delimiter',
    'The delimiter names a copied heredoc.',
    'COPY <<EOF /a\none\nEOF',
    'COPY <<END /a\none\nEND',
  ),
  runs(
    'copy-heredoc-same',
    'A copied heredoc is reused.',
    'COPY <<EOF /a\none\nEOF',
    '# again\nCOPY <<EOF /a\none\nEOF',
  ),
  runs(
    'copy-heredoc-quoted-plain',
    'Where nothing is to be expanded, quotes around the delimiter do not count.',
    'COPY <<EOF /a\none\nEOF',
    'COPY <<"EOF" /a\none\nEOF',
  ),
  runs(
    'copy-heredoc-quoted-variable',
    'In quotes a copied heredoc keeps its variables.',
    'ENV V=1\nCOPY <<EOF /a\n$V\nEOF',
    'ENV V=1\nCOPY <<"EOF" /a\n$V\nEOF',
  ),
  runs(
    'copy-heredoc-variable',
    'A variable in a copied heredoc counts by its value.',
    'ENV V=1\nCOPY <<EOF /a\nv=$V\nEOF',
    'ENV V=2\nCOPY <<EOF /a\nv=$V\nEOF',
  ),
  runs(
    'copy-two-heredocs',
    'Of two copied heredocs the second changes.',
    'COPY <<a.txt <<b.txt /o/\none\na.txt\ntwo\nb.txt',
    'COPY <<a.txt <<b.txt /o/\none\na.txt\nTWO\nb.txt',
  ),
  pair(
    'text-copy-heredoc-and-file',
    'A heredoc is not the file with the same bytes.',
    python('COPY <<EOF /a\none\nEOF', 'RUN cat /a'),
    python('COPY EOF /a', 'RUN cat /a'),
    { EOF: 'one\n' },
  ),
  edit(
    'text-copy-heredoc-and-edited-file',
    'A heredoc beside a file: the file changes.',
    python('COPY <<conf a.txt /o/\nx=1\nconf', 'RUN cat /o/*'),
    { 'a.txt': '1' },
    { 'a.txt': '2' },
  ),
  pair(
    'text-syntax',
    'A frontend that is named, and means the same.',
    python(...before),
    `# syntax=docker/dockerfile:1\n${python(...before)}`,
  ),
  pair(
    'text-from-lower-case-as',
    'The case of AS does not count.',
    'FROM debian:trixie-slim AS one\nRUN : @M@\nRUN echo 1\n',
    'from debian:trixie-slim as one\nRUN : @M@\nRUN echo 1\n',
  ),
];
