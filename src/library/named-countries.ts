/** Which countries the passages of a document name, and what stands above them. */
import type { Document, Passage } from "../domain/document.ts";
import type { Language } from "../domain/language.ts";
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
  const place = headings.join("\n");
  if (document === undefined) return codesIn(place, "en", lexicon);
  const known = places.get(document) ?? new Map<string, readonly string[]>();
  places.set(document, known);
  const text = `${document.title}\n${document.from ?? ""}\n${place}`;
  const codes = known.get(place) ?? codesIn(text, document.language, lexicon);
  known.set(place, codes);
  return codes;
}

/** Many passages stand below the same headings. */
const places = new WeakMap<Document, Map<string, readonly string[]>>();

function codesIn(text: string, language: Language, lexicon: Lexicon): readonly string[] {
  return findCountries(lexicon, text, language, { exact: true }).map((each) => each.code);
}

/** The passages of a document, sections apart, that name countries themselves, with the ISO codes of these. */
export function namingCountries(
  document: Document,
  lexicon: Lexicon,
): readonly (readonly [passage: string, codes: readonly string[]])[] {
  return document.passages.flatMap((passage): readonly [string, readonly string[]][] => {
    const codes = passage.kind === "section" ? [] : countriesIn(passage, document, lexicon);
    return codes.length === 0 ? [] : [[passage.id, codes]];
  });
}

/** ISO codes of the countries that the headings, title or sender of a document name, each once. */
export function countriesInHeadings(document: Document, lexicon: Lexicon): readonly string[] {
  const blocks = document.passages.filter(({ kind }) => kind !== "section");
  return [...new Set(blocks.flatMap((passage) => countriesAbove(passage, document, lexicon)))];
}
