/** 64 hexadecimal digits that look like Docker's. Equal texts give equal IDs, so the same actions do. */
export function makeId(text: string): string {
  const parts = Array.from({ length: 8 }, (_, index) => hash(`${index} ${text}`));
  return parts.map((part) => part.toString(16).padStart(8, '0')).join('');
}

export function shortId(id: string): string {
  return id.slice(0, 12);
}

/** FNV-1a, and the last step of MurmurHash3, without which similar texts look alike. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
