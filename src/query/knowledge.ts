import type { Corpus } from "../corpus/load.ts";
import type { Document, Passage } from "../domain/document.ts";
import type { ContributionFact, EventFact, Fact, RoleFact, TermFact } from "../domain/fact.ts";
import type { Language } from "../domain/language.ts";
import type { SearchIndex } from "../index/search-index.ts";
import type { Vocabulary } from "../index/vocabulary.ts";
import { findConcepts } from "../text/concepts.ts";
import { findCountries } from "../text/countries.ts";
import { findIdentifiers } from "../text/identifiers.ts";
import type { Lexicon } from "../text/lexicon.ts";

/** A role with what the look-ups need to know of it. */
export interface RoleEntry {
  readonly fact: RoleFact;
  readonly document: Document;
  /** role concepts of its title: `role.focal-point` */
  readonly concepts: readonly string[];
  /** concepts of bodies that the title or the body name: `body.bdt` */
  readonly bodies: readonly string[];
  /** canonical identifiers of the body: `q3/2` */
  readonly identifiers: readonly string[];
  readonly country: string | null;
  /** words of the name, folded */
  readonly name: readonly string[];
}

/** A contribution with its country and symbol in canonical form. */
export interface ContributionEntry {
  readonly fact: ContributionFact;
  readonly document: Document;
  readonly countries: readonly string[];
  readonly symbol: string | null;
}

export interface EventEntry {
  readonly fact: EventFact;
  readonly document: Document;
  readonly identifiers: readonly string[];
  readonly concepts: readonly string[];
}

export interface TermEntry {
  readonly fact: TermFact;
  readonly document: Document;
}

/** Everything an answerer may look things up in. */
export interface Knowledge {
  readonly corpus: Corpus;
  readonly lexicon: Lexicon;
  /** of the documents */
  readonly languages: readonly Language[];
  readonly index: SearchIndex;
  readonly vocabulary: Vocabulary;
  readonly documents: ReadonlyMap<string, Document>;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly roles: readonly RoleEntry[];
  readonly contributions: readonly ContributionEntry[];
  readonly events: readonly EventEntry[];
  readonly terms: readonly TermEntry[];
  /** every canonical identifier that stands in the corpus → passages it stands in */
  readonly identifiers: ReadonlyMap<string, readonly string[]>;
  /** canonical symbol of a document of the corpus → its id */
  readonly symbols: ReadonlyMap<string, string>;
}

/** Prepares the facts of a corpus for look-up. */
export function toKnowledge(corpus: Corpus, lexicon: Lexicon, index: SearchIndex, vocabulary: Vocabulary): Knowledge {
  const documents = new Map(corpus.documents.map((document) => [document.id, document]));
  const passages = new Map(corpus.documents.flatMap((document) => document.passages.map((each) => [each.id, each])));
  const stated = <K extends Fact["kind"]>(kind: K) =>
    corpus.facts.flatMap((fact) => {
      const document = documents.get(fact.document);
      return fact.kind === kind && document ? [{ fact: fact as Extract<Fact, { kind: K }>, document }] : [];
    });
  const conceptsOf = (text: string, family: string) =>
    findConcepts(lexicon, text, "en")
      .map((match) => match.concept)
      .filter((concept) => concept.startsWith(`${family}.`));
  const identifiersOf = (text: string) => findIdentifiers(text).map((each) => each.canonical);
  const countriesOf = (text: string, document: Document) =>
    findCountries(lexicon, text, document.language, { exact: true }).map((each) => each.code);

  return {
    corpus,
    lexicon,
    languages: [...new Set(corpus.documents.map((document) => document.language))].toSorted(),
    index,
    vocabulary,
    documents,
    passages,
    roles: stated("role").map(({ fact, document }) => ({
      fact,
      document,
      concepts: conceptsOf(fact.role ?? fact.body ?? "", "role"),
      bodies: conceptsOf(`${fact.role ?? ""} ${fact.body ?? ""}`, "body"),
      identifiers: identifiersOf(fact.body ?? ""),
      country: countriesOf(fact.country ?? "", document)[0] ?? null,
      name: nameWords(fact.person ?? ""),
    })),
    contributions: stated("contribution").map(({ fact, document }) => ({
      fact,
      document,
      countries: countriesOf(fact.country ?? fact.source ?? "", document),
      symbol: identifiersOf(fact.symbol ?? "")[0] ?? null,
    })),
    events: stated("event").map(({ fact, document }) => ({
      fact,
      document,
      identifiers: identifiersOf(`${fact.title} ${fact.body ?? ""}`),
      concepts: findConcepts(lexicon, `${fact.title} ${fact.body ?? ""}`, "en").map((match) => match.concept),
    })),
    terms: stated("term"),
    identifiers: identifierTable(corpus),
    symbols: new Map(
      corpus.documents.flatMap((document) =>
        document.symbol === null ? [] : identifiersOf(document.symbol).map((symbol) => [symbol, document.id]),
      ),
    ),
  };
}

/** The words of a name as they are compared: small letters, no diacritics. */
export function nameWords(name: string): readonly string[] {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
}

function identifierTable(corpus: Corpus): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const document of corpus.documents) {
    for (const passage of document.passages) {
      if (passage.kind === "section" || passage.kind === "list") continue;
      for (const { canonical } of findIdentifiers(passage.text)) {
        const list = table.get(canonical);
        if (!list) table.set(canonical, [passage.id]);
        else if (list.at(-1) !== passage.id) list.push(passage.id);
      }
    }
  }
  return table;
}
