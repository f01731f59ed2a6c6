/**
 * A short name for passage ids: small letters and digits of any script, joined by hyphens, at most forty characters.
 */
export function slug(text: string): string {
  const name = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  // By characters: half of one that takes two units would be no text, and no address could be made of it.
  const characters = [...name];
  return characters.length <= 40
    ? name || "section"
    : characters
        .slice(0, 40)
        .join("")
        .replace(/-[^-]*$/, "");
}

/**
 * Makes names unique within one document: a second `contact` becomes `contact-2`, or the next that nobody bears, since
 * a heading may itself read "Contact 2".
 */
export function uniqueSlugs(): (name: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (name) => {
    let count = counts.get(name) ?? 1;
    let own = count === 1 ? name : `${name}-${count}`;
    while (taken.has(own)) own = `${name}-${++count}`;
    counts.set(name, count);
    taken.add(own);
    return own;
  };
}
