import type { Document, Passage } from "../../domain/document.ts";
import type { Finding, Note, Proof, Proven, Statement } from "../../domain/finding.ts";
import { compareDates, firstDay, lastDay, overlaps } from "../../domain/partial-date.ts";
import { findConcepts } from "../../text/concepts.ts";
import { findDates } from "../../text/dates.ts";
import { type Answerer, type Candidate, notFound } from "../candidate.ts";
import { consumed } from "../consumed.ts";
import { stretches } from "../holders.ts";
import type { Knowledge } from "../knowledge.ts";
import { coverage, documentTerms } from "../profile.ts";
import { asks, asksFamily, type Query } from "../query.ts";
import { oncePerStretch } from "../stretches.ts";

type Part = Extract<Statement, { kind: "document-part" }>["part"];

/** A document itself: which it is, when it was sent, from whom, to whom, who signed it. */
export const documents: Answerer = {
  name: "documents",
  propose(query, knowledge) {
    const part = partAsked(query);
    const scored = score(query, knowledge, part);
    const [best] = scored;
    if (!best || best.share < 0.5) return [];
    // "the newer one" is chosen among all that may be meant.
    const range = asks(query, "time.last") ? 0.25 : 0.02;
    const near = scored.filter((each) => each.share > best.share - range);
    const turned = successor(query, newestOf(near), knowledge);
    if (turned) return [turned];
    const plain = part === null;
    // A part of one document is asked for; of several that fit alike, the newest is meant.
    const newest = newestOf(near) ?? best;
    if (!plain) return tellPart(query, newest.document, part, newest.share, knowledge);
    const wide = asks(query, "ask.list", "ask.how-many") || (near.length > 1 && !asksNewest(query));
    const byDate = near.map((each) => each.document).toSorted((a, b) => compareDates(b.date, a.date));
    const shown = wide ? byDate : [newest.document];
    const finding = shown.length > 1 ? tellList(shown, knowledge) : tell(shown[0] ?? newest.document, query, knowledge);
    const open = asks(
      query,
      "ask.who",
      "ask.why",
      "ask.how",
      "ask.how-long",
      "ask.when",
      "ask.where",
      "act.deadline",
      "slot.contact",
      "slot.email",
    );
    const sure = best.exact || (asks(query, "time.last", "ask.list", "ask.source") && onlyKinds(query));
    const confidence = best.share * (sure ? 0.95 : 0.88) * (open ? 0.55 : 1);
    return [{ answerer: "documents", confidence, finding, because: "the document that is named" }];
  },
};

function newestOf(scored: readonly Scored[]): Scored | undefined {
  return scored.toSorted((a, b) => compareDates(b.document.date, a.document.date))[0];
}

/** "What took the place of 2/ADM/1?" and "what does 2/ADM/7 replace?": the document after that one, or before it. */
function successor(query: Query, named: Scored | undefined, knowledge: Knowledge): Candidate | null {
  if (!named?.exact || !asks(query, "time.successor", "time.previous") || query.roles.length > 0) return null;
  const { superseded } = knowledge.corpus;
  const after = knowledge.documents.get(superseded[named.document.id] ?? "");
  const before = knowledge.corpus.documents.find(({ id }) => superseded[id] === named.document.id);
  const found = after ?? before;
  if (!found) return null;
  const finding = tell(found, query, knowledge);
  const [newer, older] = after ? [after, named.document] : [named.document, found];
  const note: Note = {
    kind: "superseded",
    title: older.symbol ?? older.title,
    by: newer.symbol ?? newer.title,
    date: newer.date,
  };
  const notes = [note, ...finding.notes.filter(({ kind }) => kind !== "superseded")];
  return {
    answerer: "documents",
    confidence: 0.95 * named.share,
    finding: { ...finding, notes },
    because: `${newer.id} replaces ${older.id}`,
  };
}

/** "the latest liaison" is one; "the latest liaisons" are several. */
function asksNewest(query: Query): boolean {
  const kinds = query.concepts.filter(({ concept }) => concept.startsWith("type."));
  return asks(query, "time.last") && kinds.length > 0 && kinds.every(({ text }) => !/s$/i.test(text.trim()));
}

/** Nothing is asked but for a kind of document, by its age. */
function onlyKinds(query: Query): boolean {
  return coverage(query, new Set(), new Set(), consumed(query, "type")).missing.length === 0;
}

interface Scored {
  readonly document: Document;
  readonly share: number;
  readonly exact: boolean;
}

/** How well each document fits what the question says of a document; none where it speaks of no document. */
function score(query: Query, knowledge: Knowledge, part: Part | null): readonly Scored[] {
  const types = query.concepts.filter(
    (match) => match.concept.startsWith("type.") && match.concept !== "type.contribution",
  );
  const scope = new Set(query.scope.map((id) => id.split("#")[0]));
  // "what's new since 2021?" asks for documents without naming any.
  if (types.length === 0 && asks(query, "time.last") && query.time.span !== null && onlyKinds(query))
    return newSince(query, knowledge);
  if (types.length === 0 && query.identifiers.length === 0 && (scope.size === 0 || part === null)) return [];
  return knowledge.corpus.documents
    .filter((document) => document.date === null || firstDay(document.date) <= query.today)
    .map((document) =>
      fitOf(
        query,
        document,
        types.map((match) => match.concept),
        scope,
        knowledge,
        part,
      ),
    )
    .filter((each) => each.share > 0)
    .toSorted((a, b) => b.share - a.share || (a.document.id < b.document.id ? -1 : 1));
}

function newSince({ time: { span, relation }, today }: Query, knowledge: Knowledge): readonly Scored[] {
  if (span === null) return [];
  const [start, end] = [firstDay(span.start), lastDay(span.end)];
  const open = relation === "since" || relation === "after";
  return knowledge.corpus.documents.flatMap((document) => {
    const day = document.date === null ? null : lastDay(document.date);
    const fits = day !== null && day >= start && day <= (open ? today : end);
    return fits ? [{ document, share: 1, exact: true }] : [];
  });
}

function fitOf(
  query: Query,
  document: Document,
  types: readonly string[],
  scope: ReadonlySet<string | undefined>,
  knowledge: Knowledge,
  part: Part | null,
): Scored {
  const symbols = query.identifiers.filter(({ canonical }) => knowledge.symbols.get(canonical) === document.id);
  const numbers = query.terms.filter((term) => term.kind === "number" && endsIn(document.symbol ?? "", term.surface));
  const own = kindsOf(document, knowledge);
  const senders = query.people.filter(({ person }) => sent(document, person, knowledge));
  const called = senders.length === 0 ? own : [...own, ...own.flatMap((kind) => ALSO[kind] ?? [])];
  const typed = types.filter((type) => type === "type.document" || called.includes(type));
  const id = query.text.toLowerCase().indexOf(document.id);
  const ids = id < 0 ? [] : [{ start: id, end: id + document.id.length }];
  const named = symbols.length > 0 || ids.length > 0 || (numbers.length > 0 && typed.length > 0);
  const foreign = types.some((type) => !called.includes(type) && type !== "type.document");
  const { span, relation } = query.time;
  const timely =
    span === null ||
    (document.date !== null &&
      (relation === null || relation === "in" ? overlaps({ start: document.date, end: document.date }, span) : true));
  // "the letter of 3 December 2021": a day names the document of that day, whatever its kind is called.
  const dated = span !== null && span.start.length === 10 && document.date === span.start && span.start === span.end;
  const inScope = scope.size > 0 && scope.has(document.id) && types.length === 0;
  if (!timely || (foreign && !named && !dated) || (!named && !dated && typed.length === 0 && !inScope))
    return { document, share: 0, exact: false };
  const understood = [
    ...consumed(
      query,
      "type",
      "act.publish",
      "slot.symbol",
      "slot.title",
      "slot.link",
      ...(part === null ? [] : [`slot.${part}`, "slot.date", "slot.name"]),
    ),
    ...symbols,
    ...numbers,
    ...senders,
    ...ids,
  ];
  const terms = documentTerms(document);
  return { document, share: coverage(query, terms, new Set(), understood).share, exact: named };
}

/** What somebody's document is called beside its kind: a circular is a letter of whoever signed it. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  "type.circular": ["type.letter"],
  "type.liaison-statement": ["type.letter"],
  "type.presentation": ["type.document"],
};

/** Whether somebody sent or signed a document. */
function sent(document: Document, person: string, knowledge: Knowledge): boolean {
  return (
    document.from?.includes(person) === true || signatories(document, knowledge).some(({ value }) => value === person)
  );
}

/** True for a symbol that ends in a number, and not in a longer one. */
function endsIn(symbol: string, number: string): boolean {
  return (!/^\d+$/.test(number) || symbol.endsWith(number)) && new RegExp(`(?:^|\\D)${number}$`).test(symbol);
}

const kinds = new WeakMap<Document, readonly string[]>();

/** What a document calls itself, as concepts: `type.circular`. */
function kindsOf(document: Document, { lexicon }: Knowledge): readonly string[] {
  const known =
    kinds.get(document) ??
    findConcepts(lexicon, `${document.type} ${document.title}`, "en").map((each) => each.concept);
  kinds.set(document, known);
  return known;
}

function partAsked(query: Query): Part | null {
  const { slots } = query;
  if (slots.includes("signatory")) return "signatory";
  if (slots.includes("recipient")) return "recipient";
  if (slots.includes("sender")) return "sender";
  if (asks(query, "ask.full-name") || (slots.includes("title") && asksFamily(query, "type"))) return "title";
  // By when a document asks for something is not when it was written.
  if (asks(query, "act.deadline")) return null;
  if (asks(query, "ask.when") || slots.includes("date")) return "date";
  const numbered =
    asks(query, "slot.number") && !asks(query, "ask.how-many") && (query.scope.length > 0 || asksFamily(query, "type"));
  if (numbered && !slots.includes("email") && !slots.includes("telephone") && !asksFamily(query, "role"))
    return "symbol";
  // "which contributions? number and country" wants those that are listed.
  if (slots.includes("symbol") && !(asks(query, "type.contribution") && asks(query, "ask.list", "ask.which")))
    return "symbol";
  return null;
}

function tellPart(
  query: Query,
  document: Document,
  part: Part,
  share: number,
  knowledge: Knowledge,
): readonly Candidate[] {
  const found = parts(document, part, knowledge);
  const because = `${part} of ${document.id}`;
  // "when was it sent" is about the document only as long as nothing else in the question has a date.
  const weight =
    part === "date" &&
    !asks(query, "act.publish", "type.document") &&
    asks(query, "act.meet", "act.event", "act.launch", "act.approve")
      ? 0.6
      : 0.94;
  // "since when?" is about what was just told, where that has a date of its own.
  const spoken =
    part === "date" && !asksFamily(query, "type")
      ? query.scope
          .flatMap((id) => knowledge.passages.get(id) ?? [])
          .filter(({ text }) => !found.some(({ value }) => value === text))
      : [];
  const own = spoken.some((passage) => datesIn(passage.text, document.language, passage).length > 0);
  if (found.length === 0) {
    const finding = notFound({ kind: "no-slot", slot: part, of: document.symbol ?? document.title });
    return [{ answerer: "documents", confidence: 0.85 * share, finding, because: `${because}: not stated` }];
  }
  const proofs: Proof[] = [];
  const values = found.map(
    ({ value, passage }): Proven => ({ value, proof: prove(proofs, document, passage, [value]) }),
  );
  const statement: Statement = { kind: "document-part", document, part, values };
  return [
    {
      answerer: "documents",
      confidence: (own ? 0.5 : 1) * weight * share,
      finding: answered(statement, notesOn(document, knowledge), proofs),
      because,
    },
  ];
}

interface Stated {
  readonly value: string;
  readonly passage: Passage;
}

const datesIn = oncePerStretch(findDates);

function parts(document: Document, part: Part, knowledge: Knowledge): readonly Stated[] {
  const holding = (value: string): readonly Stated[] => {
    const folded = value.replace(/\s+/g, " ");
    const passage = blocks(document).find((each) => each.text.replace(/\s+/g, " ").includes(folded));
    return passage ? [{ value, passage }] : [];
  };
  switch (part) {
    case "date": {
      const wanted = document.date;
      if (wanted === null) return [];
      for (const passage of blocks(document)) {
        const date = datesIn(passage.text, document.language, passage).find(
          (each) => each.start === wanted && each.end === wanted,
        );
        if (date) return [{ value: date.text, passage }];
      }
      return [];
    }
    case "recipient":
      return document.to.flatMap(holding);
    case "sender":
      return document.from === null ? [] : holding(document.from);
    case "title":
      return holding(document.title);
    case "symbol":
      return document.symbol === null ? [] : holding(document.symbol);
    case "link": {
      const passage = document.passages[0];
      return document.source.url === null || !passage ? [] : [{ value: document.source.url, passage }];
    }
    case "signatory":
      return signatories(document, knowledge);
  }
}

const CLOSING =
  /^(?:yours (?:faithfully|sincerely|truly)|\[?original signed\]?|\(?signed\)?|veuillez agréer|\[?original signé\]?|le saluda|atentamente|с уважением)/i;

/** Whoever stands below the closing formula. */
function signatories(document: Document, knowledge: Knowledge): readonly Stated[] {
  const all = blocks(document);
  const closing = all.findIndex((passage) => CLOSING.test(passage.text));
  if (closing < 0) return [];
  return knowledge.roles.flatMap(({ fact }) => {
    const at = all.findIndex((passage) => passage.id === fact.passage);
    const passage = all[at];
    return fact.document === document.id && fact.person !== null && passage && at >= closing
      ? [{ value: fact.person, passage }]
      : [];
  });
}

function tell(document: Document, query: Query, knowledge: Knowledge): Finding {
  const proofs: Proof[] = [];
  const lead = titlePassage(document);
  if (lead) prove(proofs, document, lead, [document.title, document.symbol]);
  const body =
    blocks(document).find(
      (passage) => passage.kind === "paragraph" && passage.text.length >= 100 && passage.start > (lead?.start ?? 0),
    ) ?? blocks(document).find((passage) => passage.text.length >= 100 && passage.kind !== "heading");
  const excerpt =
    body && asks(query, "ask.about", "ask.what")
      ? { value: sentence(body.text), proof: prove(proofs, document, body, []) }
      : null;
  if (!excerpt && body) prove(proofs, document, body, []);
  return answered({ kind: "document", document, excerpt }, notesOn(document, knowledge), proofs);
}

function tellList(all: readonly Document[], knowledge: Knowledge): Finding {
  const proofs: Proof[] = [];
  const documents = all.flatMap((value): readonly Proven<Document>[] => {
    const lead = titlePassage(value);
    return lead ? [{ value, proof: prove(proofs, value, lead, [value.title]) }] : [];
  });
  const [newest] = all;
  return answered({ kind: "documents", documents }, newest ? notesOn(newest, knowledge) : [], proofs);
}

function titlePassage(document: Document): Passage | undefined {
  const all = blocks(document);
  const symbol = document.symbol;
  return (
    all.find((passage) => passage.kind === "heading" && passage.text.includes(document.title)) ??
    (symbol === null ? undefined : all.find((passage) => passage.text.includes(symbol))) ??
    all.find((passage) => passage.kind === "heading") ??
    all[0]
  );
}

function notesOn(document: Document, knowledge: Knowledge): readonly Note[] {
  const notes: Note[] = [];
  const newer = knowledge.documents.get(knowledge.corpus.superseded[document.id] ?? "");
  if (newer)
    notes.push({
      kind: "superseded",
      title: document.symbol ?? document.title,
      by: newer.symbol ?? newer.title,
      date: newer.date,
    });
  if (document.date === null) notes.push({ kind: "undated", title: document.title });
  return notes;
}

function prove(proofs: Proof[], document: Document, passage: Passage, values: readonly (string | null)[]): number {
  const known = proofs.findIndex((proof) => proof.passage.id === passage.id);
  if (known >= 0) return known;
  proofs.push({ passage, document, start: 0, end: passage.text.length, highlights: stretches(passage.text, values) });
  return proofs.length - 1;
}

function blocks(document: Document): readonly Passage[] {
  return document.passages.filter(({ kind }) => kind !== "section" && kind !== "list");
}

function sentence(text: string): string {
  const end = /[.!?](?=\s+\p{Lu})/u.exec(text.slice(60));
  return end ? text.slice(0, 60 + end.index + 1) : text;
}

function answered(statement: Statement, notes: readonly Note[], proofs: readonly Proof[]): Finding {
  return { outcome: "answered", statement, notes, proofs, suggestions: [] };
}
