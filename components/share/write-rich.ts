/** Puts `html` beside the plain text on the clipboard: Word and Google Docs take it. Where only plain text can be written,
 * that is. */
export function writeRich(html: string): (text: string) => Promise<void> {
  return async (text) => {
    if (!('ClipboardItem' in window)) return navigator.clipboard.writeText(text);
    const kinds = { 'text/html': html, 'text/plain': text };
    const blobs = Object.entries(kinds).map(([type, part]) => [type, new Blob([part], { type })]);
    try {
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    } catch {
      await navigator.clipboard.writeText(text);
    }
  };
}
