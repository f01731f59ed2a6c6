/** A document of the corpus as a page to read: what is known of it, then its passages in their lists and tables. */
import type { Document, Passage } from "../domain/document.ts";
import type { Language } from "../domain/language.ts";
import type { DocumentPage, PageFact } from "../domain/page.ts";
import { anchorOf } from "./addresses.ts";
import { messagesFor } from "./messages/all.ts";
import { pageWords } from "./messages/page.ts";
import { pageBlocks } from "./page-blocks.ts";

/** The documents around the one that is shown. */
export interface Neighbourhood {
  readonly documents: readonly Document[];
  /** id of the older → id of the newer */
  readonly superseded: Readonly<Record<string, string>>;
}

/**
 * Makes the page of a document.
 * @param language of the words around it
 */
export function documentPage(document: Document, around: Neighbourhood, language: Language): DocumentPage {
  const messages = messagesFor(language);
  const words = pageWords(language);
  const place = ({ locator: { page, slide } }: Passage) =>
    page === undefined && slide === undefined
      ? null
      : {
          text: messages.locator(page === undefined ? { ...(slide === undefined ? {} : { slide }) } : { page }),
          page: page ?? null,
        };
  const [first, ...others] = document.passages.filter(({ parts }) => parts === undefined);
  const begins = first?.kind === "heading" && unspaced(first.text) === unspaced(document.title) && others.length > 0;
  const blocks = pageBlocks(document, place, begins ? first : null);
  const { openOriginal, openPage, about } = words;
  return {
    language,
    direction: messages.direction,
    document,
    titleAnchor: begins ? anchorOf(first.id) : null,
    facts: factsOf(document, around, language),
    blocks,
    words: { openOriginal, openPage, about },
  };
}

function factsOf(
  document: Document,
  { documents, superseded }: Neighbourhood,
  language: Language,
): readonly PageFact[] {
  const messages = messagesFor(language);
  const { labels } = messages;
  const words = pageWords(language);
  const byId = new Map(documents.map((each) => [each.id, each]));
  const link = (id: string) => {
    const other = byId.get(id);
    return other === undefined ? { text: id } : { text: other.symbol ?? other.title, document: id };
  };
  const basis =
    document.dateBasis === null ? "" : ` (${document.dateBasis === "printed" ? words.printed : labels.inferred})`;
  const date = document.date === null ? labels.undated : `${messages.date(document.date)}${basis}`;
  const older = documents.filter(({ id }) => superseded[id] === document.id);
  // A symbol that `replaces` names is a document of the corpus when that was found to be superseded.
  const named = document.replaces.filter(
    (name) => !older.some(({ id, symbol }) => id === name || (symbol !== null && folded(symbol) === folded(name))),
  );
  const newer = superseded[document.id];
  const plain = (text: string | null) => (text === null ? [] : [{ text }]);
  const facts: readonly PageFact[] = [
    { label: labels.type, values: plain(messages.documentType(document.type)) },
    { label: labels.symbol, values: plain(document.symbol) },
    { label: labels.date, values: plain(date) },
    { label: labels.from, values: plain(document.from) },
    { label: labels.to, values: document.to.map((text) => ({ text })) },
    { label: labels.meeting, values: plain(document.meeting) },
    { label: labels.replaces, values: [...older.map(({ id }) => link(id)), ...named.map(link)] },
    { label: words.supersededBy, values: newer === undefined ? [] : [link(newer)] },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

function folded(symbol: string): string {
  return unspaced(symbol).toLowerCase();
}

function unspaced(text: string): string {
  return text.replace(/\s+/g, "");
}
