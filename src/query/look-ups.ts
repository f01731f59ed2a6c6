/** What is read from the texts of a corpus once, so that no question has to: names in canonical form, by fact and passage. */
import type { Corpus } from "../corpus/load.ts";
import type { Document } from "../domain/document.ts";
import type { Fact } from "../domain/fact.ts";
import { findConcepts } from "../text/concepts.ts";
import { findCountries } from "../text/countries.ts";
import { findIdentifiers } from "../text/identifiers.ts";
import type { Lexicon } from "../text/lexicon.ts";
import { countriesOf } from "./named-countries.ts";

/** What the texts of one fact name; what a kind of fact does not need is empty. */
export interface FactReading {
  /** a role: of its title, as `role.focal-point`; an event: all */
  readonly concepts: readonly string[];
  /** a role: concepts of bodies that its title or its body names, as `body.bdt` */
  readonly bodies: readonly string[];
  /** canonical, as `q3/2`: of a role's body, a contribution's symbol, an event's title and body */
  readonly identifiers: readonly string[];
  /** ISO codes */
  readonly countries: readonly string[];
  /** words of a person's name, folded */
  readonly name: readonly string[];
}

/** Plain data, to be kept with the corpus it was read from. */
export interface LookUps {
  /** one for each fact of the corpus, in its order */
  readonly facts: readonly FactReading[];
  /** every canonical identifier that stands in the corpus, with the ids of the passages it stands in */
  readonly identifiers: readonly (readonly [string, readonly string[]])[];
  /** canonical symbol of a document of the corpus, with its id */
  readonly symbols: readonly (readonly [string, string])[];
  /** id of a document, with the ISO codes of the countries that it names */
  readonly countries: readonly (readonly [string, readonly string[]])[];
}

/**
 * Reads the facts and passages of a corpus.
 * @param before an earlier reading by the same lexicon: what it read of the very same facts and documents is taken over
 */
export function readLookUps(
  corpus: Corpus,
  lexicon: Lexicon,
  before: { readonly corpus: Corpus; readonly lookUps: LookUps } | null = null,
): LookUps {
  const documents = new Map(corpus.documents.map((document) => [document.id, document]));
  const known = new Map(before?.corpus.facts.map((fact, place) => [fact, before.lookUps.facts[place]]));
  const read = new Map(before?.lookUps.countries);
  const kept = new Map(before?.corpus.documents.map((document) => [document, read.get(document.id)]));
  const unchanged =
    before?.corpus.documents.length === corpus.documents.length &&
    corpus.documents.every((document, place) => document === before.corpus.documents[place]);
  return {
    facts: corpus.facts.map((fact) => known.get(fact) ?? readFact(fact, documents.get(fact.document), lexicon)),
    identifiers: unchanged && before !== null ? before.lookUps.identifiers : identifierTable(corpus),
    symbols: corpus.documents.flatMap(({ id, symbol }) =>
      symbol === null ? [] : canonical(symbol).map((each): [string, string] => [each, id]),
    ),
    countries: corpus.documents.map((document) => [document.id, kept.get(document) ?? countriesOf(document, lexicon)]),
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

const NOTHING: FactReading = { concepts: [], bodies: [], identifiers: [], countries: [], name: [] };

function readFact(fact: Fact, document: Document | undefined, lexicon: Lexicon): FactReading {
  const concepts = (text: string) => findConcepts(lexicon, text, "en").map((match) => match.concept);
  const family = (text: string, name: string) => concepts(text).filter((concept) => concept.startsWith(`${name}.`));
  const countries = (text: string) =>
    findCountries(lexicon, text, document?.language ?? "en", { exact: true }).map((each) => each.code);
  switch (fact.kind) {
    case "role":
      return {
        concepts: family(fact.role ?? fact.body ?? "", "role"),
        bodies: family(`${fact.role ?? ""} ${fact.body ?? ""}`, "body"),
        identifiers: canonical(fact.body ?? ""),
        countries: countries(fact.country ?? ""),
        name: nameWords(fact.person ?? ""),
      };
    case "contribution":
      return {
        ...NOTHING,
        countries: countries(fact.country ?? fact.source ?? ""),
        identifiers: canonical(fact.symbol ?? ""),
      };
    case "event": {
      const text = `${fact.title} ${fact.body ?? ""}`;
      return { ...NOTHING, identifiers: canonical(text), concepts: concepts(text) };
    }
    default:
      return NOTHING;
  }
}

function canonical(text: string): readonly string[] {
  return findIdentifiers(text).map((each) => each.canonical);
}

function identifierTable(corpus: Corpus): LookUps["identifiers"] {
  const table = new Map<string, string[]>();
  for (const document of corpus.documents) {
    for (const passage of document.passages) {
      if (passage.kind === "section" || passage.kind === "list") continue;
      for (const name of canonical(passage.text)) {
        const list = table.get(name);
        if (!list) table.set(name, [passage.id]);
        else if (list.at(-1) !== passage.id) list.push(passage.id);
      }
    }
  }
  return [...table];
}
