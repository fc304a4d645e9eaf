export type Attributes = Readonly<Record<string, string | number>>;

/** One element. `content` is SVG already; text goes through `escapeText`. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const printed = Object.entries(attributes).map(([key, value]) => ` ${key}="${print(value)}"`);
  return content === ''
    ? `<${name}${printed.join('')}/>`
    : `<${name}${printed.join('')}>${content}</${name}>`;
}

/** For text and for attributes. What XML cannot hold at all is left out. */
export function escapeText(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function print(value: string | number): string {
  return typeof value === 'number' ? `${Math.round(value * 100) / 100}` : escapeText(value);
}
