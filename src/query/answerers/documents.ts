import type { Document, Passage } from "../../domain/document.ts";
import type { Finding, Note, Proof, Proven, Statement } from "../../domain/finding.ts";
import { compareDates } from "../../domain/partial-date.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import { type Answerer, type Candidate, notFound } from "../candidate.ts";
import { stretches } from "../holders.ts";
import { asks, asksFamily, type Query } from "../query.ts";
import { blocks, datesIn, type Part, parts } from "./document-parts.ts";
import { asksNewest, newestOf, onlyKinds, partAsked, type Scored, score } from "./documents-asked.ts";

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
  const proofs = [...finding.proofs];
  const said = blocks(newer).find(({ text }) => older.symbol !== null && text.includes(older.symbol));
  if (said) prove(proofs, newer, said, [older.symbol]);
  return {
    answerer: "documents",
    confidence: 0.95 * named.share,
    finding: { ...finding, notes, proofs },
    because: `${newer.id} replaces ${older.id}`,
  };
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

function sentence(text: string): string {
  const end = /[.!?](?=\s+\p{Lu})/u.exec(text.slice(60));
  return end ? text.slice(0, 60 + end.index + 1) : text;
}

function answered(statement: Statement, notes: readonly Note[], proofs: readonly Proof[]): Finding {
  return { outcome: "answered", statement, notes, proofs, suggestions: [] };
}
