const characterWidth = 5.9;

/** What stands at the break, shorter where there is no room; the wavy line says the rest. */
export function breakText(because: string, width: number): string {
  const texts = [`Cache breaks here: ${because}`, `Cache breaks: ${because}`, because];
  return texts.find((text) => text.length * characterWidth <= width) ?? because;
}
