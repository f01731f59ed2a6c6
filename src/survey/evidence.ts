/** Passages that prove something, worded for a page. */
import type { Document } from "../domain/document.ts";
import { compareDates, firstDay, lastDay } from "../domain/partial-date.ts";
import type { DatedEvidence, Evidence, ShelfLine } from "../domain/survey.ts";
import type { Knowledge } from "../library/knowledge.ts";
import { passageAddress } from "../present/addresses.ts";
import { sourceOf } from "../present/blocks.ts";
import { highlight } from "../present/marks.ts";
import type { Messages } from "../present/messages/messages.ts";
import { aboutLine } from "../present/present.ts";
import { stretches } from "../query/holders.ts";

/** What every part of a survey is made with. */
export interface Surveyed {
  readonly knowledge: Knowledge;
  readonly messages: Messages;
  /** the day of asking, `YYYY-MM-DD` */
  readonly today: string;
}

/**
 * The passage that proves something.
 * @param values what it proves; each is marked where the passage holds it word for word
 */
export function evidenceOf(
  passage: string,
  values: readonly (string | null)[],
  { knowledge, messages }: Surveyed,
): Evidence {
  const found = knowledge.passages.get(passage);
  const document = found && knowledge.documents.get(found.document);
  if (!found || !document) throw new Error(`a fact names the passage ${passage}, which there is not`);
  const marks = stretches(found.text, values);
  return {
    document: document.id,
    passage,
    address: passageAddress(found, marks),
    source: sourceOf({ about: aboutLine(document, messages), locator: messages.locator(found.locator) }),
    quote: highlight(found.text, marks),
  };
}

/** The same with the date of its document. */
export function datedEvidence(
  passage: string,
  values: readonly (string | null)[],
  document: Document,
  surveyed: Surveyed,
): DatedEvidence {
  return {
    ...evidenceOf(passage, values, surveyed),
    day: document.date === null ? null : firstDay(document.date),
    lastDay: document.date === null ? null : lastDay(document.date),
    dated: dateOf(document, surveyed.messages),
  };
}

/** "22 May 2023", with how it is known where it is not printed; "undated". */
export function dateOf({ date, dateBasis }: Document, { labels, date: worded }: Messages): string {
  if (date === null) return labels.undated;
  return dateBasis === "inferred" ? `${worded(date)} (${labels.inferred})` : worded(date);
}

/** Whether a document was there on the day of asking. */
export function isKnown({ date }: Document, today: string): boolean {
  return date === null || firstDay(date) <= today;
}

/** A document as a line of a list. */
export function lineOf(document: Document, { knowledge, messages }: Surveyed): ShelfLine {
  const { id, title, language, type, symbol, date, from, meeting } = document;
  const newer = knowledge.documents.get(knowledge.corpus.superseded[id] ?? "");
  return {
    id,
    title,
    language,
    type: messages.documentType(type),
    symbol,
    date,
    dated: dateOf(document, messages),
    sender: from,
    meeting,
    supersededBy: newer === undefined ? null : { document: newer.id, title: newer.title },
  };
}

/** Newest first, undated last. */
export function newestFirst<T extends { readonly date: string | null }>(documents: readonly T[]): readonly T[] {
  return documents.toSorted((a, b) => compareDates(b.date, a.date));
}
