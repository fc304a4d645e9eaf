import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folders = [
  'app',
  'buildkit',
  'components',
  'docs',
  'e2e',
  'examples',
  'lib',
  'public',
  'scripts',
  'server',
];
const path = new RegExp(`(?<![\\w/.@-])(?:${folders.join('|')})/[\\w./<>*-]*[\\w>*]`, 'g');
const comment = /^\s*(?:\*|\/\/|\/\*|#)|\/\/|\/\*/;

test('every path that a page or a comment names exists', () => {
  const missing = listFiles().flatMap((file) =>
    sentencesOf(file).flatMap((line) =>
      (line.match(path) ?? []).filter((named) => !exists(named)).map((named) => `${file}: ${named}`),
    ),
  );
  expect(missing).toEqual([]);
});

function listFiles(): string[] {
  const inside = folders
    .filter((folder) => folder !== 'examples' && existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => `${folder}/${file}`));
  return [...readdirSync('.'), ...inside].filter((file) => /\.(?:md|tsx?|mjs|css|toml)$/.test(file));
}

/** All of a page; of code only the lines with a comment. */
function sentencesOf(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return file.endsWith('.md') ? lines : lines.filter((line) => comment.test(line));
}

/** With or without its ending; one with a placeholder stands for many. */
function exists(named: string): boolean {
  return /[<*]/.test(named) || ['', '.ts', '.tsx', '.md'].some((ending) => existsSync(named + ending));
}
