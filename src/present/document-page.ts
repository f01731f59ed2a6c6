/** A document of the corpus as a page to read: what is known of it, then its passages in their lists and tables. */
import type { Document, Passage } from "../domain/document.ts";
import type { Fact } from "../domain/fact.ts";
import type { Language } from "../domain/language.ts";
import type { DocumentPage, PageFact, PageHeading, PageNeighbour, PageReading } from "../domain/page.ts";
import { compareDates } from "../domain/partial-date.ts";
import { anchorOf } from "./addresses.ts";
import { messagesFor } from "./messages/all.ts";
import { pageWords } from "./messages/page.ts";
import { headingLevels, pageBlocks } from "./page-blocks.ts";
import { pageCard } from "./page-card.ts";
import { statementsOf } from "./page-statements.ts";

/** The documents around the one that is shown. */
export interface Neighbourhood {
  readonly documents: readonly Document[];
  /** id of the older → id of the newer */
  readonly superseded: Readonly<Record<string, string>>;
}

/**
 * Makes the page of a document.
 * @param facts those that it states
 * @param language of the words around it
 */
export function documentPage(
  document: Document,
  facts: readonly Fact[],
  around: Neighbourhood,
  language: Language,
  reading: PageReading,
): DocumentPage {
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
  const cited = document.passages.find(({ id }) => anchorOf(id) === reading.at) ?? null;
  const marks = cited === null ? [] : (reading.marks ?? []).map(([start, end]) => within(cited, start, end));
  const shown = begins ? first : null;
  const { openOriginal, openPage, about, contents, previous, next, statements } = words;
  return {
    language,
    direction: messages.direction,
    document,
    titleAnchor: begins ? anchorOf(first.id) : null,
    facts: factsOf(document, around, language),
    contents: contentsOf(document, shown),
    blocks: pageBlocks(document, place, shown, marks),
    statements: statementsOf(document, facts, messages),
    previous: neighbour(document, around, -1),
    next: neighbour(document, around, 1),
    card: pageCard(document, cited, messages, reading.today),
    words: { openOriginal, openPage, about, contents, previous, next, statements },
  };
}

/** A stretch of a passage as one of its document; an address may name more than the passage holds. */
function within({ start, text }: Passage, from: number, to: number): readonly [number, number] {
  return [start + Math.min(from, text.length), start + Math.min(to, text.length)];
}

/** A contents of one line tells nothing. */
function contentsOf({ passages }: Document, shown: Passage | null): readonly PageHeading[] {
  const headings = [...headingLevels(passages, shown)];
  if (headings.length < 2) return [];
  return headings.map(([{ id, text }, level]) => {
    return { anchor: anchorOf(id), level, text: text.replace(/\s+/g, " ").trim() };
  });
}

/** The document so many places further on in the order of their dates. */
function neighbour(document: Document, { documents }: Neighbourhood, step: number): PageNeighbour | null {
  const sorted = documents.toSorted((a, b) => compareDates(a.date, b.date));
  const other = sorted[sorted.findIndex(({ id }) => id === document.id) + step];
  return other === undefined ? null : { document: other.id, title: other.title };
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
