/** Four FNV-1a sums of 32 bits, each with a multiplier of its own. */
const multipliers = [0x01000193, 0x9e3779b1, 0x85ebca6b, 0xc2b2ae35] as const;
const start = 0x811c9dc5;

/** A short name for a text. Two texts share one only in theory; who means to can find such, and gains nothing. */
export function digestOf(text: string): string {
  let [a, b, c, d] = [start, start, start, start];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, multipliers[0]);
    b = Math.imul(b ^ code, multipliers[1]);
    c = Math.imul(c ^ code, multipliers[2]);
    d = Math.imul(d ^ code, multipliers[3]);
  }
  return [a, b, c, d].map((sum) => (sum >>> 0).toString(36)).join('-');
}
