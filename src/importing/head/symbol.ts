import type { MarkFinder } from "../../text/marks.ts";
import { symbolsIn } from "../symbols-of-documents.ts";
import type { Fields } from "./fields.ts";

/** The symbol of a document, and those of the documents that it replaces. */

/**
 * The symbol of a document: from its reference, a line of its own at the head, the heading above the title, or the
 * title; null without any.
 * @param heading its first heading of the highest level, which may be its number: `RESOLUTION 179 (Rev. Dubai, 2018)`
 */
export function symbolOf(fields: Fields, lines: readonly string[], heading: string, title: string): string | null {
  const reference = fields.filter(
    (field) =>
      field.key === "reference" &&
      /^(?:our )?(?:ref|réf|doc|symbol|cote|ссылка|док|المرجع|الوثيقة|文号|文件)/iu.test(field.label),
  );
  for (const { value, label } of reference) {
    const [found] = symbolsIn(value);
    if (found !== undefined) return found.symbol;
    if (/^(?:document|doc)/iu.test(label) && value.length <= 40) return value.replace(/-[EFSRAC]$/u, "");
  }
  for (const line of [...lines, heading]) {
    const text = line.trim();
    if (EDITION.test(text)) continue;
    const [found] = symbolsIn(text);
    if (found === undefined) continue;
    const rest = text.slice(0, found.start) + text.slice(found.end);
    if (/^\W*(?:document|doc\.?|symbol|document\s*)?\W*(?:[EFSRAC]|rev\.?\s?\d*)?\W*$/iu.test(rest))
      return found.symbol;
  }
  const [own] = symbolsIn(title);
  return own !== undefined && own.start <= 3 ? own.symbol : null;
}

/**
 * The symbol that a text gives as its own: `Document X is submitted by …`, or the one that its file is named after.
 * @param file name of the original without its ending
 */
export function ownSymbol(text: string, file: string, marks: MarkFinder): string | null {
  const first = text.slice(0, 4000);
  const named = folded(file);
  const found = symbolsIn(first).find(({ symbol, start, end }) => {
    const at = named.indexOf(folded(symbol));
    if (at >= 0 && folded(symbol).length >= 6 && !/^\d/u.test(named.slice(at + folded(symbol).length))) return true;
    const said = marks.find(first.slice(end, end + 40), "itself")[0];
    const opens = /(?:^|[\n.])\s*\p{Lu}\p{L}+\s+$/u.test(first.slice(0, start));
    return said !== undefined && /^\s*$/u.test(first.slice(end, end + said.from)) && opens;
  });
  return found?.symbol ?? null;
}

function folded(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** Month and year of an edition on the cover of a Recommendation: `(11/2016)`. */
const EDITION = /^\((?:0?[1-9]|1[0-2])\/(?:19|20)\d\d\)$/;

/** The symbols of the documents that this one says it replaces, without its own. */
export function replacesOf(fields: Fields, text: string, own: string | null): readonly string[] {
  const named = fields
    .filter((field) => field.key === "replaces")
    .flatMap((field) => symbolsIn(field.value).map((found) => found.symbol));
  const said = [
    ...text.matchAll(
      /(?:replaces|supersedes|cancels and replaces|annule et remplace|remplace|sustituye a|reemplaza|заменяет|отменяет|يحل محل|取代|替代)\s+([^.\n]{3,120})/giu,
    ),
  ]
    .filter((match) => !/(?:which|that|who|qui|que)\s$/iu.test(text.slice(0, match.index)))
    .flatMap((match) =>
      symbolsIn(match[1] ?? "")
        .slice(0, 1)
        .map((found) => found.symbol),
    );
  // "Circular 12 of 3 May, which this circular replaces": the last symbol before it.
  const before = [
    ...text.matchAll(
      /,?\s(?:which|that|is|are|qui|que)\s(?:(?:this|the present|la présente|le présent|cette)\s\p{L}+(?:\s\p{L}+)?\s(?:hereby\s)?(?:replaces|supersedes|cancels|remplace|annule)|(?:hereby\s)?(?:replaced|superseded|cancelled)\sby\sthis\s)/giu,
    ),
  ].flatMap((match) => {
    const left =
      text
        .slice(Math.max(0, match.index - 90), match.index)
        .split(/\n/u)
        .at(-1) ?? "";
    return symbolsIn(left)
      .slice(-1)
      .map((found) => found.symbol);
  });
  return [...new Set([...named, ...said, ...before])].filter((symbol) => symbol !== own);
}
