/**
 * A short name for a state of texts: 16 hexadecimal digits that change when any letter does. Two 32-bit FNV-1a sums
 * (Fowler, Noll, Vo) with different starts; it tells versions apart, it does not guard against forgery.
 */
export function fingerprint(texts: readonly string[]): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (const text of texts) {
    for (let i = 0; i <= text.length; i += 1) {
      // A code that no text holds parts one text from the next.
      const code = i < text.length ? text.charCodeAt(i) : 0x110000;
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x01000193) + a;
    }
  }
  return [a, b].map((sum) => (sum >>> 0).toString(16).padStart(8, "0")).join("");
}
