const narrow = /[ijl.,:;'|!()[\]\s]/;
const wide = /[mwMW@%…]/;
const usual = /[\x20-\x7e]/;
const capital = /[A-Z]/;

/** About how wide a text is at a size. The font is not at hand, so it is rather too wide than too narrow. */
export function measureText(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * size;
}

/** The text, or as much of it as the width holds, with an ellipsis. */
export function cutText(text: string, size: number, width: number): string {
  if (measureText(text, size) <= width) return text;
  const characters = [...text];
  let room = width - measureText('…', size);
  const kept = characters.findIndex((character) => {
    room -= measureText(character, size);
    return room < 0;
  });
  return `${characters.slice(0, Math.max(0, kept)).join('').trimEnd()}…`;
}

/** Lines no wider than `width`, broken between words; a word that is wider stands alone in its line. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && measureText(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function emsOf(character: string): number {
  if (narrow.test(character)) return 0.3;
  if (wide.test(character)) return 0.9;
  if (capital.test(character)) return 0.68;
  return usual.test(character) ? 0.56 : 1;
}
