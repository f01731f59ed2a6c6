/** From a library to the knowledge that answers are looked up in. */
import type { Passage } from "../domain/document.ts";
import type { Fact } from "../domain/fact.ts";
import { DEFAULT_INDEX_OPTIONS, openingIndex, type PassageIndex } from "../search/passage-index.ts";
import { openVocabulary } from "../search/vocabulary.ts";
import type { ContributionEntry, EventEntry, Knowledge, RoleEntry, TermEntry } from "./knowledge.ts";
import type { Library } from "./library.ts";
import type { FactReading } from "./look-ups.ts";
import type { Part } from "./part.ts";

/** Knowledge with what it was opened from. */
export interface OpenLibrary extends Knowledge {
  readonly library: Library;
  readonly index: PassageIndex;
}

/** Opens a library at once. */
export function openLibrary(library: Library): OpenLibrary {
  const opening = openingLibrary(library);
  let step = opening.next();
  while (step.done !== true) step = opening.next();
  return step.value;
}

/**
 * Opens a library with pauses, so that whoever answers meanwhile from an earlier one is not kept waiting.
 * @param before the earlier one, open: of the parts that both have nothing is done again
 */
export function* openingLibrary(library: Library, before: OpenLibrary | null = null): Generator<void, OpenLibrary> {
  const { parts, corpus, words } = library;
  const lists = [...parts.map((part) => part.words), words.lent];
  const vocabulary = openVocabulary(lists, before?.vocabulary);
  yield;
  const index = yield* openingIndex(
    parts.map((part) => part.index),
    DEFAULT_INDEX_OPTIONS,
    before?.index ?? null,
  );
  const passages = new Map<string, Passage>();
  const identifiers = new Map<string, string[]>();
  const naming = new Map<string, readonly string[]>();
  const entries: Entries[] = [];
  for (const [at, part] of parts.entries()) {
    if (at % 100 === 0) yield;
    for (const passage of part.document.passages) passages.set(passage.id, passage);
    for (const [name, ids] of part.lookUps.identifiers) {
      const others = identifiers.get(name);
      if (others === undefined) identifiers.set(name, [...ids]);
      else for (const id of ids) others.push(id);
    }
    for (const [passage, codes] of part.lookUps.naming) naming.set(passage, codes);
    entries.push(entriesOf(part));
  }
  yield;
  return {
    library,
    corpus,
    lexicon: words.lexicon,
    languages: [...new Set(corpus.documents.map((document) => document.language))].toSorted(),
    index,
    vocabulary,
    documents: new Map(corpus.documents.map((document) => [document.id, document])),
    passages,
    roles: entries.flatMap(({ roles }) => roles),
    contributions: entries.flatMap(({ contributions }) => contributions),
    events: entries.flatMap(({ events }) => events),
    terms: entries.flatMap(({ terms }) => terms),
    identifiers,
    symbols: new Map(parts.flatMap(({ document, lookUps }) => lookUps.symbols.map((symbol) => [symbol, document.id]))),
    naming,
    mentioned: new Set([...parts.flatMap(({ lookUps }) => lookUps.countries), ...[...naming.values()].flat()]),
  };
}

/** The facts of a part with what was read of them. */
interface Entries {
  readonly roles: readonly RoleEntry[];
  readonly contributions: readonly ContributionEntry[];
  readonly events: readonly EventEntry[];
  readonly terms: readonly TermEntry[];
}

/** Made once for a part, since answerers keep what they read of an entry. */
const known = new WeakMap<Part, Entries>();

function entriesOf(part: Part): Entries {
  const entries = known.get(part) ?? toEntries(part);
  known.set(part, entries);
  return entries;
}

function toEntries({ document, facts, lookUps }: Part): Entries {
  const stated = <K extends Fact["kind"]>(kind: K) =>
    facts.flatMap((fact, place): readonly { fact: Extract<Fact, { kind: K }>; reading: FactReading }[] => {
      const reading = lookUps.facts[place];
      return isOfKind(fact, kind) && reading ? [{ fact, reading }] : [];
    });
  return {
    roles: stated("role").map(({ fact, reading: { concepts, bodies, identifiers, countries, name } }) => {
      return { fact, document, concepts, bodies, identifiers, country: countries[0] ?? null, name };
    }),
    contributions: stated("contribution").map(({ fact, reading: { countries, identifiers } }) => {
      return { fact, document, countries, symbol: identifiers[0] ?? null };
    }),
    events: stated("event").map(({ fact, reading: { identifiers, concepts } }) => {
      return { fact, document, identifiers, concepts };
    }),
    terms: stated("term").map(({ fact }) => ({ fact, document })),
  };
}

function isOfKind<K extends Fact["kind"]>(fact: Fact, kind: K): fact is Extract<Fact, { kind: K }> {
  return fact.kind === kind;
}
