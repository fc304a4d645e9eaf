/** Of 12 letters: two tabs never make the same one. Not `randomUUID`, which pages without TLS lack. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => (byte % 36).toString(36)).join('');
}
