import { codeSpan } from '@/lib/format/markdown';
import type { CourseText, Piece } from './course-text';

export function printMarkdown({ title, summary, steps }: CourseText): string {
  return lines([
    `### ${markdownWords(title)}`,
    '',
    markdownWords(summary),
    '',
    ...steps.map((step, index) => `${index + 1}. ${step.map(markdownPiece).join('')}`),
  ]);
}

export function printHtml({ title, summary, steps }: CourseText): string {
  return lines([
    `<h3>${htmlWords(title)}</h3>`,
    `<p>${htmlWords(summary)}</p>`,
    '<ol>',
    ...steps.map((step) => `<li>${step.map(htmlPiece).join('')}</li>`),
    '</ol>',
  ]);
}

export function printPlain({ title, summary, steps }: CourseText): string {
  return lines([
    oneLine(title),
    oneLine(summary),
    ...steps.map((step, index) => `${index + 1}. ${step.map(plainPiece).join('')}`),
  ]);
}

function markdownPiece(piece: Piece): string {
  if (piece.kind !== 'link') return piece.kind === 'code' ? codeSpan(piece.text) : markdownWords(piece.text);
  const address = addressOf(piece.address);
  return piece.text === piece.address ? `<${address}>` : `[${markdownWords(piece.text)}](${address})`;
}

function htmlPiece(piece: Piece): string {
  const words = htmlWords(piece.text);
  if (piece.kind === 'link') return `<a href="${htmlWords(addressOf(piece.address))}">${words}</a>`;
  return piece.kind === 'code' ? `<code>${words}</code>` : words;
}

function plainPiece(piece: Piece): string {
  return oneLine(piece.kind === 'link' ? piece.address : piece.text);
}

/** Nothing in it is markup. A backslash also stands before what GitHub would make a link of: "www.", "://" and "@". */
function markdownWords(words: string): string {
  return oneLine(words)
    .replace(/[\\`*_[\]<>&~|@]/g, '\\$&')
    .replace(/:(?=\/\/)|^(?=[-+=#>])/g, (found) => `${found}\\`)
    .replace(/\bwww\./gi, (found) => found.replace('.', '\\.'));
}

function htmlWords(words: string): string {
  return oneLine(words).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Brackets and white space would end an address in Markdown. */
function addressOf(address: string): string {
  return address.replace(
    /[\s()<>"'\\`]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** Neither ends of lines nor signs that turn the direction of reading. */
function oneLine(words: string): string {
  return words.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ');
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
