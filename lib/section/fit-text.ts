/** The text, or as much of it as `width` pixels hold at about `characterWidth` each, with an ellipsis. */
export function fitText(text: string, width: number, characterWidth: number): string {
  const room = Math.max(1, Math.floor(width / characterWidth));
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
}
