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
  return name.length <= 40 ? name || "section" : name.slice(0, 40).replace(/-[^-]*$/, "");
}

/** Makes names unique within one document: a second `contact` becomes `contact-2`. */
export function uniqueSlugs(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  };
}
