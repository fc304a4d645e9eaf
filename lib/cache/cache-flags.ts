/** The words of an install without those that only say where downloads are kept: it leaves the same files. */
export function withoutCacheFlags(text: string): string {
  return text.replace(/\s+--(?:no-cache(?:-dir)?|link-mode[ =]copy)(?=\s|$)/g, '').replace(/\s+/g, ' ');
}
