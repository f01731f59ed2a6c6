/**
 * A text with everything off that spellings of one name differ in: case, diacritics, punctuation between words. Every
 * UTF-16 unit stays in its place, so offsets hold.
 */
export function fold(text: string): string {
  let folded = "";
  for (const unit of text.split("")) {
    const known = units.get(unit) ?? foldUnit(unit);
    units.set(unit, known);
    folded += known;
  }
  return folded;
}

/** Units that were met; there are at most 65,536. */
const units = new Map<string, string>();

function foldUnit(unit: string): string {
  const plain = unit
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return plain.length === 1 && /[\p{L}\p{N}/]/u.test(plain) ? plain : " ";
}
