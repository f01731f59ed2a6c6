import type { CorpusStamp } from "../domain/answer.ts";
import type { Document, DocumentMeta, Passage } from "../domain/document.ts";
import type { Language } from "../domain/language.ts";
import type { PartialDate } from "../domain/partial-date.ts";
import type { Block, ContextView, MinutesView, View } from "../domain/view.ts";
import { passageUrl } from "./addresses.ts";
import { messagesFor } from "./messages/all.ts";
import type { Messages } from "./messages/messages.ts";
import { footer } from "./present.ts";

/** How many passages before and after the cited one are shown. */
const NEIGHBOURS = 3;

/** A passage among its neighbours, with what is known of the document. */
export function contextView(
  document: Document,
  passage: Passage,
  language: Language,
  publicUrl: string | null = null,
): ContextView {
  const messages = messagesFor(language);
  const blocks = document.passages.filter(({ kind }) => kind !== "section" && kind !== "list");
  const inside = (each: Passage) => each.start >= passage.start && each.end <= passage.end;
  const first = blocks.findIndex(inside);
  const last = blocks.findLastIndex(inside);
  return {
    language,
    document,
    title: document.title,
    url: passageUrl(document, passage, publicUrl),
    facts: documentFacts(document, messages),
    passages: blocks.slice(Math.max(0, first - NEIGHBOURS), last + NEIGHBOURS + 1).map((each) => ({
      locator: messages.locator(each.locator),
      kind: each.kind,
      text: each.text,
      cited: inside(each),
    })),
  };
}

/** "Liaison statement, “…”, 22 May 2023, Contact" and the quote, to be pasted into minutes. */
export function minutesView(
  document: DocumentMeta,
  passage: Passage,
  language: Language,
  publicUrl: string | null = null,
): MinutesView {
  const messages = messagesFor(language);
  const date = document.date === null ? messages.labels.undated : messages.date(document.date);
  const inferred = document.dateBasis === "inferred" ? ` (${messages.labels.inferred})` : "";
  const parts = [
    document.from,
    messages.quoted(document.title),
    messages.documentType(document.type),
    document.symbol,
    `${date}${inferred}`,
    messages.locator(passage.locator),
    // Minutes are read for years: where the document was published outlasts a desk.
    document.source.url ?? passageUrl(document, passage, publicUrl),
  ];
  return { language, citation: `${parts.filter((part) => part !== null).join(", ")}.`, quote: passage.text };
}

function documentFacts(document: DocumentMeta, messages: Messages): readonly string[] {
  const { labels } = messages;
  const date =
    document.date === null
      ? labels.undated
      : `${messages.date(document.date)}${document.dateBasis === "inferred" ? ` (${labels.inferred})` : ""}`;
  const rows: readonly (readonly [string, string | null])[] = [
    [labels.type, messages.documentType(document.type)],
    [labels.symbol, document.symbol],
    [labels.date, date],
    [labels.from, document.from],
    [labels.to, document.to.length === 0 ? null : document.to.join("; ")],
    [labels.meeting, document.meeting],
    [labels.replaces, document.replaces.length === 0 ? null : document.replaces.join("; ")],
    [labels.source, document.source.file],
  ];
  return rows.filter(([, value]) => value !== null).map(([label, value]) => `${label}: ${value}`);
}

/** How to use the desk. */
export function helpView(command: string, corpus: CorpusStamp, oldest: PartialDate | null, language: Language): View {
  const messages = messagesFor(language);
  const date = (value: PartialDate | null) => (value === null ? null : messages.date(value));
  const [first = "", ...rest] = messages.help(command, corpus.documents, date(oldest), date(corpus.newest));
  const blocks: Block[] = [
    { kind: "headline", lead: [{ text: first }], items: [] },
    ...rest.map((line): Block => ({ kind: "note", spans: [{ text: line }] })),
    { kind: "suggestions", title: messages.labels.suggestions, questions: messages.examples },
    { kind: "footer", spans: [{ text: footer(corpus, messages) }] },
  ];
  return { language, direction: messages.direction, blocks, fallback: first, quiet: true };
}

/** A titled table as a view of its own, for a home page. */
export function tableView(
  caption: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  corpus: CorpusStamp,
  language: Language,
): View {
  const messages = messagesFor(language);
  const blocks: Block[] = [
    { kind: "headline", lead: [{ text: caption }], items: [] },
    ...(rows.length === 0 ? [] : [{ kind: "table" as const, caption, header, rows }]),
    { kind: "footer", spans: [{ text: footer(corpus, messages) }] },
  ];
  return { language, direction: messages.direction, blocks, fallback: caption, quiet: true };
}
