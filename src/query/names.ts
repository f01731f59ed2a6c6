/**
 * A text with everything off that spellings of one name differ in: case, diacritics, punctuation between words. Every
 * UTF-16 unit stays in its place, so offsets hold.
 */
export function fold(text: string): string {
  let folded = "";
  for (const unit of text.split("")) {
    const plain = unit
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase();
    folded += plain.length === 1 && /[\p{L}\p{N}/]/u.test(plain) ? plain : " ";
  }
  return folded;
}
