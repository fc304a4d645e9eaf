import { digestOf } from './digest';

/** A name that is equal where everything is that something was made of. */
export function madeOf(parts: readonly unknown[]): string {
  return `made ${digestOf(JSON.stringify(parts))}`;
}

/** Bytes that are known are text; others have a name that is equal where they are. */
export const textPrefix = 'text:';

export function concatenate(parts: readonly string[]): string {
  return parts.every((part) => part.startsWith(textPrefix))
    ? textPrefix + parts.map((part) => part.slice(textPrefix.length)).join('')
    : madeOf(parts.filter((part) => part !== textPrefix));
}

export function echo(words: readonly string[]): string {
  if (/^-[neE]+$/.test(words[0] ?? ''))
    return words[0] === '-n' && !words.join(' ').includes('\\')
      ? `${textPrefix}${words.slice(1).join(' ')}`
      : madeOf(['echo', words]);
  const text = words.join(' ');
  return text.includes('\\') ? madeOf(['echo', words]) : `${textPrefix}${text}\n`;
}

/** A format without a directive is text with escapes; anything else has a name only. */
export function printf(words: readonly string[]): string {
  const [format = '', ...values] = words;
  const plain = unescapeText(format);
  if (plain !== null && !format.includes('%')) return `${textPrefix}${plain}`;
  if (plain !== null && /^[^%]*%s[^%]*$/.test(plain) && values.length === 1)
    return `${textPrefix}${plain.replace('%s', () => values[0] ?? '')}`;
  return madeOf(['printf', words]);
}

function unescapeText(text: string): string | null {
  if (/\\[^nt\\]/.test(text)) return null;
  const meant: Record<string, string> = { n: '\n', t: '\t', '\\': '\\' };
  return text.replace(/\\(.)/g, (_, char: string) => meant[char] ?? char);
}
