import type { PrintedDate } from "../dates.ts";

/** Cuts the title of an event out of the line that dates it. */

/** The line up to the place that stands before the date: `Twentieth meeting – Geneva, `, `Workshop, Lima, `. */
export function withoutPlace(before: string): string {
  const bare = before.replace(/[\s,(–—-]+$/u, "");
  return bare
    .replace(/(?:\s[–—-]\s|,\s|\s\()(?:\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,2}(?:,\s)?){1,3}$/u, "")
    .trim();
}

/** What stands before the bracket that holds the date. */
export function bracketed(line: string, date: PrintedDate): string | null {
  const open = line.lastIndexOf("(", date.index);
  return open > 8 && line.indexOf(")", open) >= date.index ? line.slice(0, open).trim() : null;
}

/** A title without the name of its field, and without the word that ties it to its date. */
export function cleanTitle(text: string): string {
  return text
    .replace(/^(?:subject|objet|asunto|title)\s*[:：]\s*/iu, "")
    .replace(/\s+(?:on|in|at|from|held|of|le|du|el|del|à|en)$/iu, "")
    .replace(/[\s,:;・·–—(-]+$/u, "")
    .trim();
}
