/** What is read from the texts of a document once, so that no question has to: names in canonical form, by fact and passage. */
import type { Document } from "../domain/document.ts";
import type { Fact } from "../domain/fact.ts";
import { findConcepts } from "../text/concepts.ts";
import { findCountries } from "../text/countries.ts";
import { findIdentifiers } from "../text/identifiers.ts";
import type { Lexicon } from "../text/lexicon.ts";
import { countriesInHeadings, namingCountries } from "./named-countries.ts";

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

/** What one document names; plain data, to be kept with it. */
export interface LookUps {
  /** one for each fact of the document, in its order */
  readonly facts: readonly FactReading[];
  /** every canonical identifier that stands in the document, with the ids of the passages it stands in */
  readonly identifiers: readonly (readonly [string, readonly string[]])[];
  /** the document's own symbol in canonical form: several where one is written for more */
  readonly symbols: readonly string[];
  /** ISO codes of the countries that stand in its headings, its title or its sender */
  readonly countries: readonly string[];
  /** passages, sections apart, that name countries themselves, with the ISO codes of these */
  readonly naming: readonly (readonly [passage: string, codes: readonly string[]])[];
}

/** Reads a document and its facts. */
export function readLookUps(document: Document, facts: readonly Fact[], lexicon: Lexicon): LookUps {
  return {
    facts: facts.map((fact) => readFact(fact, document, lexicon)),
    identifiers: identifiersIn(document),
    symbols: document.symbol === null ? [] : canonical(document.symbol),
    countries: countriesInHeadings(document, lexicon),
    naming: namingCountries(document, lexicon),
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

function readFact(fact: Fact, document: Document, lexicon: Lexicon): FactReading {
  const concepts = (text: string) => findConcepts(lexicon, text, document.language).map((match) => match.concept);
  const family = (text: string, name: string) => concepts(text).filter((concept) => concept.startsWith(`${name}.`));
  const countries = (text: string) =>
    findCountries(lexicon, text, document.language, { exact: true }).map((each) => each.code);
  switch (fact.kind) {
    case "role":
      return {
        concepts: family(fact.role ?? fact.body ?? "", "role"),
        bodies: family(`${fact.role ?? ""} ${fact.body ?? ""}`, "body"),
        // "Rapporteur Q5/17" names its body itself.
        identifiers: [...new Set(canonical(`${fact.body ?? ""}\n${fact.role ?? ""}`))],
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

function identifiersIn(document: Document): LookUps["identifiers"] {
  const table = new Map<string, string[]>();
  for (const passage of document.passages) {
    if (passage.kind === "section" || passage.kind === "list") continue;
    for (const name of canonical(passage.text)) {
      const list = table.get(name);
      if (!list) table.set(name, [passage.id]);
      else if (list.at(-1) !== passage.id) list.push(passage.id);
    }
  }
  return [...table];
}
