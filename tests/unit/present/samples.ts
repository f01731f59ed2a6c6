/** One of every kind of statement, reason, note and suggestion, filled with given texts; a missing kind is a type error. */
import type { DocumentMeta, Passage } from "../../../src/domain/document.ts";
import type {
  ContributionLine,
  Finding,
  Holder,
  Note,
  Proof,
  Reason,
  Slot,
  SmallTalk,
  Statement,
  Suggestion,
} from "../../../src/domain/finding.ts";

type ByKind<T extends { readonly kind: string }> = { readonly [K in T["kind"]]: Sample<Extract<T, { kind: K }>> };

/** Something to word, the texts that must stand in the words, and how many proofs they point at. */
export interface Sample<T> {
  readonly given: T;
  readonly verbatim: readonly string[];
  readonly proofs: number;
}

export const SLOTS: readonly Slot[] = [
  "email",
  "telephone",
  "fax",
  "address",
  "country",
  "organisation",
  "role",
  "contact",
  "date",
  "place",
  "recipient",
  "sender",
  "signatory",
  "link",
  "money",
  "number",
  "title",
  "symbol",
  "partner",
];

export const TALKS: readonly SmallTalk[] = [
  "greeting",
  "acknowledged",
  "thanks",
  "bye",
  "help",
  "who-are-you",
  "praise",
  "insult",
  "laugh",
];

export function documentOf(text: string, changes: Partial<DocumentMeta> = {}): DocumentMeta {
  return {
    id: "sample",
    title: `${text}title`,
    type: "liaison statement",
    symbol: `${text}symbol`,
    date: "2023-05-22",
    dateBasis: "printed",
    from: `${text}from`,
    to: [],
    meeting: null,
    language: "en",
    replaces: [],
    audience: "public",
    source: { file: "sample.docx", sha256: "0".repeat(64), url: null },
    ...changes,
  };
}

export function holderOf(text: string, proof: number, changes: Partial<Holder> = {}): Holder {
  return {
    person: `${text}person`,
    role: `${text}role`,
    body: `${text}body`,
    organisation: `${text}organisation`,
    country: `${text}country`,
    email: `${text}email`,
    telephone: `${text}telephone`,
    dated: { date: "2023-05-22", basis: "printed" },
    proof,
    ...changes,
  };
}

/** A proof that quotes `[start, end)` of a passage. */
export function proofOf(passageText: string, start: number, end: number, changes: Partial<Proof> = {}): Proof {
  const document = changes.document ?? documentOf("");
  const passage: Passage = {
    id: `${document.id}#contact.1`,
    document: document.id,
    kind: "paragraph",
    locator: { section: "Contact" },
    headings: [],
    text: passageText,
    start: 0,
    end: passageText.length,
  };
  return { passage, document, start, end, highlights: [], ...changes };
}

export function findingOf(statement: Statement, changes: Partial<Finding> = {}): Finding {
  return { outcome: "answered", statement, notes: [], proofs: [], suggestions: [], ...changes };
}

export function statementsOf(text: string): ByKind<Statement> {
  const document = documentOf(text);
  const holder = holderOf(text, 0);
  const other = holderOf(`${text}2`, 1);
  const line: ContributionLine = {
    symbol: `${text}symbol`,
    source: `${text}source`,
    title: `${text}title`,
    proof: 0,
  };
  const event = {
    title: `${text}title`,
    body: `${text}body`,
    printed: `${text}printed`,
    place: `${text}place`,
    planned: true,
    proof: 0,
  };
  const proven = (value: string, proof: number) => ({ value: `${text}${value}`, proof });
  const named = [`${text}person`, `${text}role`, `${text}body`];
  const listed = [`${text}symbol`, `${text}source`, `${text}title`];
  return {
    holders: { given: { kind: "holders", holders: [holder], tense: "present" }, verbatim: named, proofs: 1 },
    person: { given: { kind: "person", holders: [holder, other] }, verbatim: named, proofs: 2 },
    contacts: {
      given: { kind: "contacts", holders: [holder, other], slots: ["email", "telephone"] },
      verbatim: [...named, `${text}email`, `${text}2telephone`],
      proofs: 2,
    },
    owner: {
      given: { kind: "owner", value: `${text}value`, holder },
      verbatim: [`${text}value`, ...named],
      proofs: 1,
    },
    "then-and-now": {
      given: { kind: "then-and-now", sides: [[holder], [other]] },
      verbatim: [...named, `${text}2person`],
      proofs: 2,
    },
    contribution: {
      given: { kind: "contribution", line, excerpt: proven("excerpt", 1) },
      verbatim: [...listed, `${text}excerpt`],
      proofs: 2,
    },
    contributions: {
      given: { kind: "contributions", lines: [line, { ...line, proof: 1 }], counted: true },
      verbatim: ["2", ...listed],
      proofs: 2,
    },
    countries: {
      given: { kind: "countries", lines: [line, { ...line, source: `${text}2source`, proof: 1 }] },
      verbatim: [`${text}source`, `${text}2source`],
      proofs: 2,
    },
    event: {
      given: { kind: "event", event },
      verbatim: [`${text}title`, `${text}body`, `${text}printed`, `${text}place`],
      proofs: 1,
    },
    events: {
      given: { kind: "events", events: [event, { ...event, title: `${text}2title`, proof: 1 }] },
      verbatim: [`${text}title`, `${text}2title`],
      proofs: 2,
    },
    term: {
      given: {
        kind: "term",
        acronym: `${text}acronym`,
        expansion: `${text}expansion`,
        definition: `${text}definition`,
        proof: 0,
      },
      verbatim: [`${text}acronym`, `${text}expansion`, `${text}definition`],
      proofs: 1,
    },
    document: {
      given: { kind: "document", document, excerpt: proven("excerpt", 0) },
      verbatim: [`${text}symbol`, `${text}title`, `${text}from`, `${text}excerpt`],
      proofs: 1,
    },
    documents: {
      given: {
        kind: "documents",
        documents: [
          { value: document, proof: 0 },
          { value: document, proof: 1 },
        ],
      },
      verbatim: [`${text}symbol`, `${text}title`],
      proofs: 2,
    },
    "document-part": {
      given: { kind: "document-part", document, part: "recipient", values: [proven("a", 0), proven("b", 1)] },
      verbatim: [`${text}symbol`, `${text}a`, `${text}b`],
      proofs: 2,
    },
    excerpt: {
      given: { kind: "excerpt", texts: [proven("a", 0), proven("b", 1)], from: documentOf(text, { symbol: null }) },
      verbatim: [`${text}title`, `${text}a`, `${text}b`],
      proofs: 2,
    },
    claims: {
      given: {
        kind: "claims",
        claims: [
          { text: `${text}a`, verdict: "supported", proofs: [0] },
          { text: `${text}b`, verdict: "superseded", proofs: [1] },
        ],
      },
      verbatim: [`${text}a`, `${text}b`],
      proofs: 2,
    },
    figures: {
      given: {
        kind: "figures",
        cells: [{ label: `${text}label`, column: `${text}column`, value: `${text}value`, proof: 0 }],
      },
      verbatim: [`${text}label`, `${text}column`, `${text}value`],
      proofs: 1,
    },
    points: {
      given: { kind: "points", title: `${text}title`, points: [proven("a", 0), proven("b", 1)] },
      verbatim: [`${text}title`, `${text}a`, `${text}b`],
      proofs: 2,
    },
    nearest: { given: { kind: "nearest" }, verbatim: [], proofs: 0 },
    unsupported: { given: { kind: "unsupported" }, verbatim: [], proofs: 0 },
    clarify: {
      given: { kind: "clarify", options: [`${text}a`, `${text}b`, `${text}c`] },
      verbatim: [`${text}a`, `${text}b`, `${text}c`],
      proofs: 0,
    },
    "not-found": {
      given: { kind: "not-found", reason: { kind: "unknown-term", term: `${text}term` } },
      verbatim: [`${text}term`],
      proofs: 0,
    },
    "small-talk": { given: { kind: "small-talk", talk: "greeting" }, verbatim: [], proofs: 0 },
  };
}

export function reasonsOf(text: string): ByKind<Reason> {
  const words = [`${text}a`, `${text}b`];
  return {
    empty: { given: { kind: "empty" }, verbatim: [], proofs: 0 },
    "no-subject": { given: { kind: "no-subject" }, verbatim: [], proofs: 0 },
    "too-long": { given: { kind: "too-long", limit: 500 }, verbatim: ["500"], proofs: 0 },
    "other-cop": { given: { kind: "other-cop" }, verbatim: ["COP"], proofs: 0 },
    "nothing-about": { given: { kind: "nothing-about", words }, verbatim: words, proofs: 0 },
    "no-words": { given: { kind: "no-words" }, verbatim: [], proofs: 0 },
    "no-holder": {
      given: { kind: "no-holder", role: `${text}role`, body: `${text}body`, from: `${text}from` },
      verbatim: [`${text}role`, `${text}body`],
      proofs: 0,
    },
    "no-contribution": {
      given: { kind: "no-contribution", country: `${text}country`, mentioned: true },
      verbatim: [`${text}country`],
      proofs: 0,
    },
    "other-body": { given: { kind: "other-body", body: `${text}body` }, verbatim: [`${text}body`], proofs: 0 },
    "unknown-document": {
      given: { kind: "unknown-document", symbol: `${text}symbol` },
      verbatim: [`${text}symbol`],
      proofs: 0,
    },
    "unknown-term": { given: { kind: "unknown-term", term: `${text}term` }, verbatim: [`${text}term`], proofs: 0 },
    "unknown-person": {
      given: { kind: "unknown-person", person: `${text}person` },
      verbatim: [`${text}person`],
      proofs: 0,
    },
    "year-not-covered": {
      given: { kind: "year-not-covered", year: `${text}1999` },
      verbatim: [`${text}1999`],
      proofs: 0,
    },
    "no-slot": { given: { kind: "no-slot", slot: "email", of: `${text}of` }, verbatim: [`${text}of`], proofs: 0 },
  };
}

export function notesOf(text: string): ByKind<Note> {
  const holders = [holderOf(text, 0), holderOf(`${text}2`, 1)];
  const named = [`${text}person`, `${text}role`, `${text}body`, `${text}2person`];
  return {
    before: { given: { kind: "before", holders }, verbatim: named, proofs: 2 },
    after: { given: { kind: "after", holders }, verbatim: named, proofs: 2 },
    passed: { given: { kind: "passed", days: 17 }, verbatim: ["17"], proofs: 0 },
    upcoming: { given: { kind: "upcoming", days: 17 }, verbatim: ["17"], proofs: 0 },
    age: { given: { kind: "age", date: "2023", days: 17 }, verbatim: ["2023", "17"], proofs: 0 },
    undated: { given: { kind: "undated", title: `${text}title` }, verbatim: [`${text}title`], proofs: 0 },
    "inferred-date": {
      given: { kind: "inferred-date", title: `${text}title`, date: "2015-10" },
      verbatim: [`${text}title`, "2015"],
      proofs: 0,
    },
    superseded: {
      given: { kind: "superseded", title: `${text}title`, by: `${text}by`, date: "2023" },
      verbatim: [`${text}title`, `${text}by`, "2023"],
      proofs: 0,
    },
    disagree: { given: { kind: "disagree", holders }, verbatim: named, proofs: 2 },
    also: { given: { kind: "also", holders }, verbatim: named, proofs: 2 },
    missing: { given: { kind: "missing", slot: "email", of: `${text}of` }, verbatim: [`${text}of`], proofs: 0 },
    "nearest-holders": { given: { kind: "nearest-holders", holders }, verbatim: named, proofs: 2 },
    "none-by": { given: { kind: "none-by", country: `${text}country` }, verbatim: [`${text}country`], proofs: 0 },
    see: { given: { kind: "see", about: `${text}about`, proof: 0 }, verbatim: [`${text}about`], proofs: 1 },
    newer: { given: { kind: "newer", proofs: [0] }, verbatim: [], proofs: 1 },
    "nearest-text": {
      given: { kind: "nearest-text", text: `${text}text`, title: `${text}title` },
      verbatim: [`${text}text`, `${text}title`],
      proofs: 0,
    },
    unsupported: {
      given: { kind: "unsupported", texts: [`${text}a`, `${text}b`] },
      verbatim: [`${text}a`, `${text}b`],
      proofs: 0,
    },
    "part-of-list": { given: { kind: "part-of-list", shown: 3, of: 17 }, verbatim: ["3", "17"], proofs: 0 },
    "partly-read": { given: { kind: "partly-read", sentences: 17 }, verbatim: ["17"], proofs: 0 },
    contributors: {
      given: { kind: "contributors", countries: [`${text}a`, `${text}b`] },
      verbatim: [`${text}a`, `${text}b`],
      proofs: 0,
    },
    coverage: {
      given: { kind: "coverage", documents: 17, oldest: "2015", newest: "2023" },
      verbatim: ["17", "2015", "2023"],
      proofs: 0,
    },
    mended: {
      given: { kind: "mended", pairs: [[`${text}a`, `${text}b`]] },
      verbatim: [`${text}a`, `${text}b`],
      proofs: 0,
    },
  };
}

export function suggestionsOf(text: string): ByKind<Suggestion> {
  return {
    who: {
      given: { kind: "who", role: `${text}role`, body: `${text}body` },
      verbatim: [`${text}role`, `${text}body`],
      proofs: 0,
    },
    country: { given: { kind: "country", country: `${text}country` }, verbatim: [`${text}country`], proofs: 0 },
    document: { given: { kind: "document", symbol: `${text}symbol` }, verbatim: [`${text}symbol`], proofs: 0 },
    about: { given: { kind: "about", topic: `${text}topic` }, verbatim: [`${text}topic`], proofs: 0 },
    "next-meeting": { given: { kind: "next-meeting", body: `${text}body` }, verbatim: [`${text}body`], proofs: 0 },
    term: { given: { kind: "term", acronym: `${text}acronym` }, verbatim: [`${text}acronym`], proofs: 0 },
  };
}
