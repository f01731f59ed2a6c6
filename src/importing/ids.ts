/** A document id for a file name: small Latin letters and digits joined by hyphens; empty when the name holds none. */
export function idOf(fileName: string): string {
  return fileName
    .replace(/^.*[\\/]/, "")
    .replace(/\.[^.]{1,10}$/, "")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/ß/g, "ss")
    .replace(/[Ææ]/g, "ae")
    .replace(/[Øø]/g, "o")
    .replace(/[Œœ]/g, "oe")
    .replace(/[А-яЁё]/g, (letter) => CYRILLIC[letter.toLowerCase()] ?? "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-+$/, "");
}

/** Russian letters as they are written in Latin ones; the two signs are left out. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ё: "e",
  ж: "zh",
  з: "z",
  и: "i",
  й: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ы: "y",
  э: "e",
  ю: "iu",
  я: "ia",
};

/**
 * An id that no other document has: the name's own, with the ending when a twin in another format has it, else counted.
 * @param taken true for ids that belong to another document
 */
export function freeId(fileName: string, sha256: string, taken: (id: string) => boolean): string {
  const name = idOf(fileName);
  // A README in the corpus folder is for its readers and no document.
  const own = name === "" ? `document-${sha256.slice(0, 8)}` : name === "readme" ? "readme-document" : name;
  if (!taken(own)) return own;
  const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase();
  if (ending !== undefined && !taken(`${own}-${ending}`)) return `${own}-${ending}`;
  for (let count = 2; ; count += 1) if (!taken(`${own}-${count}`)) return `${own}-${count}`;
}
