import type { Answer, Citation, CorpusStamp, Understood } from "../domain/answer.ts";
import type { DocumentMeta } from "../domain/document.ts";
import type { Finding, Proof } from "../domain/finding.ts";
import type { Language } from "../domain/language.ts";
import type { Block, View } from "../domain/view.ts";
import { passageAddress, passageUrl } from "./addresses.ts";
import { headline } from "./headline.ts";
import { unnumbered, type Wording, withoutNumbers } from "./headline-parts.ts";
import { highlight, plain, toSpans } from "./marks.ts";
import { messagesFor } from "./messages/all.ts";
import type { Messages } from "./messages/messages.ts";
import { wordNote } from "./notes.ts";
import { tablesOf } from "./tables.ts";
import { within } from "./within.ts";

/** A headline is read in a meeting, on a telephone; more is no headline. Characters. */
const HEADLINE = 300;
/** What a notification shows. Characters. */
const FALLBACK = 150;

/** What an answer is stamped with beside its finding. */
export interface Stamp {
  readonly question: string;
  readonly understood: Understood;
  readonly corpus: CorpusStamp;
  /** where people reach the desk's pages; null: nowhere */
  readonly publicUrl?: string | null;
}

/**
 * Puts a finding into the words of one language: as data (`Answer`) and as blocks to draw (`View`).
 * Quotes stay as they stand in the document; only the words around them are of the language.
 */
export function present(finding: Finding, stamp: Stamp, language: Language): { answer: Answer; view: View } {
  const messages = messagesFor(language);
  const proofs = isProved(finding) ? finding.proofs : [];
  const strip = (text: string) => (proofs.length === 0 ? withoutNumbers(text) : text);
  const worded = (room: number) =>
    answering(headline(finding.statement, { messages, proofs: finding.proofs, room }), finding.verdict, messages);
  const wording = worded(HEADLINE);
  const said = proofs.length === 0 ? unnumbered(wording) : wording;
  const sentence = within(said, HEADLINE, messages);
  const short = worded(FALLBACK);
  const notes = finding.notes.map((note) => strip(wordNote(note, messages)));
  const suggestions = finding.suggestions.map((suggestion) => messages.suggestion(suggestion));
  const citations = proofs.map((proof, index) => cite(proof, index + 1, messages, stamp.publicUrl ?? null));
  const answer: Answer = {
    question: stamp.question,
    outcome: finding.outcome,
    headline: plain(sentence),
    items: said.items.map(({ whole }) => plain(whole)),
    notes: notes.map(plain),
    citations,
    claims: (finding.claims ?? []).map(({ text, verdict, proofs: of }) => ({
      text,
      verdict,
      citations: of.map((proof) => proof + 1),
    })),
    suggestions,
    understood: stamp.understood,
    corpus: stamp.corpus,
  };
  const blocks: Block[] = [
    said.items.length === 0
      ? { kind: "headline", lead: toSpans(sentence), items: [] }
      : { kind: "headline", lead: toSpans(said.lead), items: said.items.map(({ whole }) => toSpans(whole)) },
    ...notes.map((note): Block => ({ kind: "note", spans: toSpans(note) })),
    ...tablesOf(finding, messages),
    ...proofs.map((proof, index): Block => {
      const citation = citations[index];
      return {
        kind: "citation",
        number: index + 1,
        title: proof.document.title,
        url: citation?.url ?? null,
        address: passageAddress(proof.passage, proof.highlights),
        document: proof.document.id,
        about: aboutLine(proof.document, messages),
        locator: citation?.locator ?? "",
        quote: highlight(citation?.quote ?? "", citation?.highlights ?? []),
        told: tells(answer.headline, citation?.quote ?? ""),
        passage: proof.passage.id,
      };
    }),
    ...(suggestions.length === 0
      ? []
      : [{ kind: "suggestions" as const, title: messages.labels.suggestions, questions: suggestions }]),
    { kind: "footer", spans: [{ text: footer(stamp.corpus, messages) }] },
  ];
  const view: View = {
    language,
    direction: messages.direction,
    blocks,
    fallback: plain(within(unnumbered(short), FALLBACK, messages)),
    quiet: finding.outcome === "not-found" || finding.outcome === "clarify",
  };
  return { answer, view };
}

/**
 * True for an answer, and for a “no” that rows prove: who does hold the post, or whose telephone it is that is not given.
 * Any other source below a “no” would look as if it proved something.
 */
function isProved({ outcome, statement }: Finding): boolean {
  if (outcome === "small-talk") return false;
  if (outcome !== "not-found" || statement.kind !== "not-found") return outcome !== "not-found";
  return (statement.instead ?? []).length > 0 || statement.reason.kind === "no-slot";
}

/** “Yes”, “no longer” or “no” before an answer that has a verdict. */
function answering(wording: Wording, verdict: Finding["verdict"], messages: Messages): Wording {
  return verdict === undefined ? wording : { ...wording, lead: messages.answerTo(verdict, wording.lead) };
}

/** A proof as it is cited. */
export function cite(proof: Proof, number: number, messages: Messages, publicUrl: string | null): Citation {
  const { document, passage } = proof;
  return {
    number,
    document: document.id,
    title: document.title,
    symbol: document.symbol,
    type: document.type,
    date: document.date,
    dateBasis: document.dateBasis,
    locator: messages.locator(passage.locator),
    passage: passage.id,
    quote: passage.text.slice(proof.start, proof.end),
    highlights: proof.highlights.map(([start, end]) => [start - proof.start, end - proof.start] as const),
    url: passageUrl(document, passage, publicUrl, proof.highlights),
  };
}

/** True when the headline gives the whole quote word for word. */
function tells(headline: string, quote: string): boolean {
  const flat = (text: string) => text.replace(/\s+/g, " ").trim();
  return flat(quote) !== "" && flat(headline).includes(flat(quote));
}

/** "liaison statement · 22 May 2023", with what is missing said. */
export function aboutLine(document: DocumentMeta, messages: Messages): string {
  const date = document.date === null ? messages.labels.undated : messages.date(document.date);
  const basis = document.dateBasis === "inferred" ? ` (${messages.labels.inferred})` : "";
  return [messages.documentType(document.type), document.symbol, `${date}${basis}`]
    .filter((part) => part !== null && part !== "")
    .join(" · ");
}

/** "5 documents, newest 22 May 2023 · ba75…" */
export function footer(corpus: CorpusStamp, messages: Messages): string {
  const newest = corpus.newest === null ? null : messages.date(corpus.newest);
  return messages.footer(corpus.documents, newest, corpus.version.slice(0, 8));
}
