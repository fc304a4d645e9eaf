import { lexer, type Token, type Tokens } from 'marked';
import type { Problem } from '@/lib/recipe/problem';

/** What Markdown holds that is no link, no picture and no HTML. */
const plainKinds = [
  'space',
  'heading',
  'paragraph',
  'list',
  'list_item',
  'text',
  'escape',
  'code',
  'codespan',
];

/** What a page holds beside plain text. */
export function unusualKinds(markdown: string): string[] {
  const kinds = new Set(flatten(lexer(markdown)).map(({ type }) => type));
  return [...kinds].filter((kind) => !plainKinds.includes(kind));
}

/** The items of every list of a page: kinds and texts of what stands in them. */
export function readItems(markdown: string): [string, string][][] {
  return lexer(markdown).flatMap((token) => (isList(token) ? token.items.map(readItem) : []));
}

/** The subject and what the message quotes are code, the rest is text. */
export function meantItem({ subject, message }: Problem): [string, string][] {
  const parts = message.split(/[“”]/).map((part, index) => [index % 2 === 0 ? 'text' : 'codespan', part]);
  return [['codespan', subject], ...parts]
    .map(([kind = '', text = '']): [string, string] => [kind, spaced(text)])
    .filter(([, text]) => text !== '');
}

function flatten(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => [token, ...flatten(childrenOf(token))]);
}

function childrenOf(token: Token): readonly Token[] {
  if (isList(token)) return token.items;
  return 'tokens' in token ? (token.tokens ?? []) : [];
}

function isList(token: Token): token is Tokens.List {
  return token.type === 'list';
}

/** The kinds and texts of what stands in it. */
function readItem({ tokens }: Tokens.ListItem): [string, string][] {
  return flatten(tokens).flatMap((token) =>
    childrenOf(token).length > 0 || !('text' in token) ? [] : [[token.type, spaced(token.text)]],
  );
}

/** Markdown has its own ways with white space, and a code span holds no backtick. */
function spaced(text: string): string {
  return text.replace(/[\s`]+/g, ' ').trim();
}
