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
 * An id that no other document has: the name's own; with the ending where a twin in another format has that, with the
 * folders where a document of another folder has it; else counted.
 * @param file name of the file, with its folders where these are known, parted by `/`
 * @param owner the file of the document that has an id, empty where it is not known; null for a free id
 */
export function freeId(file: string, sha256: string, owner: (id: string) => string | null): string {
  const own = ownId(file, sha256);
  const holder = owner(own);
  if (holder === null) return own;
  const ending = endingOf(file);
  const byEnding = ending === "" || endingOf(holder) === ending ? [] : [`${own}-${ending}`];
  const free = [...byEnding, ...byFolder(file, own)].find((id) => id.length <= 120 && owner(id) === null);
  if (free !== undefined) return free;
  for (let count = 2; ; count += 1) if (owner(`${own}-${count}`) === null) return `${own}-${count}`;
}

/** The name that an id counts on from, `minutes` of `minutes-2`; null for an id that the file's name or folders give. */
export function countedName(id: string, file: string, sha256: string): string | null {
  const own = ownId(file, sha256);
  const isCounted = id.startsWith(`${own}-`) && /^\d+$/.test(id.slice(own.length + 1));
  return isCounted && !byFolder(file, own).includes(id) ? own : null;
}

/** The id that the name of a file gives; a README in the corpus folder is for its readers and no document. */
function ownId(file: string, sha256: string): string {
  const name = idOf(file);
  return name === "" ? `document-${sha256.slice(0, 8)}` : name === "readme" ? "readme-document" : name;
}

function byFolder(file: string, own: string): readonly string[] {
  const folders = file
    .split("/")
    .slice(0, -1)
    .map(idOf)
    .filter((folder) => folder !== "");
  return folders.map((_, at) => `${own}-${folders.slice(-1 - at).join("-")}`);
}

function endingOf(file: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(file)?.[1]?.toLowerCase() ?? "";
}
