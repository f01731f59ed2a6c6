/** Which countries the passages of a document name, and what stands above them. */
import type { Document, Passage } from "../domain/document.ts";
import { findCountries } from "../text/countries.ts";
import type { Lexicon } from "../text/lexicon.ts";

/** ISO codes of the countries that a passage itself names. */
export function countriesIn({ text }: Passage, document: Document | undefined, lexicon: Lexicon): readonly string[] {
  return findCountries(lexicon, text, document?.language ?? "en", { exact: true }).map((each) => each.code);
}

/** ISO codes of the countries that stand in the title or sender of a document or in the headings above a passage. */
export function countriesAbove(
  { headings }: Passage,
  document: Document | undefined,
  lexicon: Lexicon,
): readonly string[] {
  const head = document ? `${document.title}\n${document.from ?? ""}` : "";
  return findCountries(lexicon, `${head}\n${headings.join("\n")}`, "en", { exact: true }).map((each) => each.code);
}

/** ISO codes of the countries that a document names anywhere, each once. */
export function countriesOf(document: Document, lexicon: Lexicon): readonly string[] {
  const codes = new Set<string>();
  const seen = new Set<string>();
  for (const passage of document.passages) {
    if (passage.kind === "section") continue;
    for (const code of countriesIn(passage, document, lexicon)) codes.add(code);
    const above = passage.headings.join("\n");
    if (seen.has(above)) continue;
    seen.add(above);
    for (const code of countriesAbove(passage, document, lexicon)) codes.add(code);
  }
  return [...codes].toSorted();
}
