import type { Document, Passage } from "../domain/document.ts";
import type { Knowledge } from "../library/knowledge.ts";
import { countriesAbove, countriesIn } from "../library/named-countries.ts";
import type { Token } from "../text/analyzer.ts";
import { analyzerFor } from "../text/analyzers.ts";
import { once } from "../text/once.ts";
import { type Span, sentences } from "../text/sentences.ts";
import type { Query, QueryTerm, Stretch } from "./query.ts";

/** The index terms of a passage and of what stands above it. */
export interface Profile {
  readonly tokens: readonly Token[];
  readonly sentences: readonly SentenceProfile[];
  readonly own: ReadonlySet<string>;
  /** headings, title, type, symbol, sender, addressees, date of the document */
  readonly context: ReadonlySet<string>;
  /** ISO codes of the countries that the passage names, or what stands above it */
  readonly countries: ReadonlySet<string>;
}

/** A sentence at `[start, end)` of its passage. */
export interface SentenceProfile extends Span {
  readonly text: string;
  readonly terms: readonly string[];
  readonly own: ReadonlySet<string>;
}

const profiles = new WeakMap<Passage, Profile>();
const contexts = new WeakMap<Document, ReadonlySet<string>>();

/** Reads a passage once; passages live as long as their corpus, and so does what was read. */
export function profileOf(passage: Passage, knowledge: Knowledge): Profile {
  const known = profiles.get(passage);
  if (known) return known;
  const document = knowledge.documents.get(passage.document);
  const analyzer = analyzerFor(document?.language ?? "en");
  const tokens = once(() => analyzer.analyze(passage.text));
  const split = once(() => sentenceProfiles(passage.text, tokens()));
  const headers = (passage.cells ?? []).map((cell) => cell.header);
  const above = [...passage.headings, ...headers].flatMap((text) => analyzer.analyze(text)).map((token) => token.term);
  const indexed = passage.kind !== "section";
  const terms = indexed ? knowledge.index.contents.terms(passage.id, "text") : tokens().map((token) => token.term);
  const countries = indexed
    ? (knowledge.naming.get(passage.id) ?? [])
    : countriesIn(passage, document, knowledge.lexicon);
  const around = countriesAbove(passage, document, knowledge.lexicon);
  const profile: Profile = {
    // Few of the passages that are looked at are looked at so closely.
    get tokens() {
      return tokens();
    },
    get sentences() {
      return split();
    },
    own: new Set([...terms, ...countries.map(countryTerm)]),
    context: new Set([...above, ...(document ? documentTerms(document) : []), ...around.map(countryTerm)]),
    countries: new Set([...countries, ...around]),
  };
  profiles.set(passage, profile);
  return profile;
}

function sentenceProfiles(text: string, tokens: readonly Token[]): readonly SentenceProfile[] {
  return sentences(text).map(({ start, end }) => {
    const inside = tokens.filter((token) => token.start >= start && token.end <= end);
    const terms = inside.map((token) => token.term);
    return { start, end, text: text.slice(start, end), terms, own: new Set(terms) };
  });
}

/** How a country stands among index terms, however a text writes it. */
export function countryTerm(code: string): string {
  return `country:${code}`;
}

/** The terms of what stands at the head of a document. */
export function documentTerms(document: Document): ReadonlySet<string> {
  const known = contexts.get(document);
  if (known) return known;
  const head = [document.title, document.type, document.symbol, document.from, ...document.to, document.meeting];
  const texts = [...head.filter((part) => part !== null), document.date?.slice(0, 4) ?? ""];
  const terms = new Set(
    texts.flatMap((text) => analyzerFor(document.language).analyze(text)).map((token) => token.term),
  );
  contexts.set(document, terms);
  return terms;
}

const wholes = new WeakMap<Document, ReadonlySet<string>>();

/** The terms of all that a document says. */
export function allTerms(document: Document, knowledge: Knowledge): ReadonlySet<string> {
  const known = wholes.get(document);
  if (known) return known;
  const terms = new Set<string>();
  for (const { id, kind } of document.passages) {
    // A section says what the passages within it say.
    if (kind === "section") continue;
    for (const term of knowledge.index.contents.terms(id, "text")) terms.add(term);
    for (const code of knowledge.naming.get(id) ?? []) terms.add(countryTerm(code));
  }
  wholes.set(document, terms);
  return terms;
}

/** How well a set of terms says a word of the question: 1 for the word itself, less for a synonym, 0 for neither. */
export function says(terms: ReadonlySet<string>, term: QueryTerm): number {
  let best = 0;
  for (const { terms: wanted, weight } of term.wordings) {
    if (weight > best && wanted.length > 0 && holdsAll(terms, wanted)) best = weight;
  }
  return best;
}

function holdsAll(terms: ReadonlySet<string>, wanted: readonly string[]): boolean {
  for (const each of wanted) if (!terms.has(each)) return false;
  return true;
}

const saying = new WeakMap<QueryTerm | readonly QueryTerm[], ReadonlySet<string>>();

/** The index terms of which each by itself says a word of a question, or any of several. */
export function termsSaying(asked: QueryTerm | readonly QueryTerm[]): ReadonlySet<string> {
  const known = saying.get(asked);
  if (known) return known;
  const words = "wordings" in asked ? [asked] : asked;
  const wordings = words.flatMap((word) => word.wordings).filter(({ weight }) => weight > 0);
  const single = wordings.filter(({ terms }) => terms.every((each) => each === terms[0]));
  const terms = new Set(single.flatMap((wording) => wording.terms));
  saying.set(asked, terms);
  return terms;
}

/** A share of what the question asks, and the words that are missing from it. */
export interface Coverage {
  /** 0 to 1, by weight */
  readonly share: number;
  /** the share, less for every missing word that no document holds or that tells much by itself */
  readonly strength: number;
  readonly missing: readonly QueryTerm[];
  readonly matched: readonly QueryTerm[];
}

/** What the context of a passage says counts nearly as much as what the passage says itself. */
const CONTEXT_VALUE = 0.85;

/**
 * How much of the question's content some text covers.
 * @param consumed stretches of the question that were understood otherwise (a role, a slot) and need no word for word match
 */
export function coverage(
  query: Query,
  own: ReadonlySet<string>,
  context: ReadonlySet<string>,
  consumed: readonly Stretch[] = [],
): Coverage {
  let total = 0;
  let covered = 0;
  let literal = 0;
  const missing: QueryTerm[] = [];
  const matched: QueryTerm[] = [];
  for (const term of query.terms) {
    if (isWithin(term, consumed)) continue;
    const said = says(own, term);
    // No wording weighs more than 1.
    const value = said >= CONTEXT_VALUE ? said : Math.max(said, CONTEXT_VALUE * says(context, term));
    // An everyday word that no document holds is no part of what can be covered.
    if (term.soft && !term.known) {
      missing.push(term);
      continue;
    }
    total += term.weight;
    covered += term.weight * value;
    if (said >= (query.language === "en" ? LITERAL : TRANSLATED)) literal += term.weight;
    (value > 0 ? matched : missing).push(term);
  }
  const share = total === 0 ? 1 : covered / total;
  const certain = total === 0 ? 1 : LEAST_CERTAIN + (1 - LEAST_CERTAIN) * Math.min(1, literal / (HALF * total));
  const strength = certain * missing.reduce((rest, term) => rest * lossWithout(term), share);
  return { share, strength, missing, matched };
}

/**
 * How much of the question's content a sentence of a passage covers, by itself and with what stands above it. What the
 * heading says already need not be said again by the sentence.
 * @returns for the terms of a sentence the `share` of `coverage`
 */
export function shares(
  query: Query,
  passage: Pick<Profile, "own" | "context">,
  consumed: readonly Stretch[],
): (sentence: ReadonlySet<string>) => { readonly alone: number; readonly inContext: number } {
  const counted = query.terms.filter((term) => !isWithin(term, consumed) && (!term.soft || term.known));
  const total = counted.reduce((sum, term) => sum + term.weight, 0);
  // Few words of a question stand in any one passage: the sentences are searched for these alone.
  const within = counted.map((term) => ({
    term,
    held: says(passage.own, term) > 0,
    above: CONTEXT_VALUE * says(passage.context, term),
  }));
  return (sentence) => {
    let alone = 0;
    let inContext = 0;
    for (const { term, held, above } of within) {
      const value = held ? says(sentence, term) : 0;
      alone += term.weight * value;
      inContext += term.weight * Math.max(value, above);
    }
    return total === 0 ? { alone: 1, inContext: 1 } : { alone: alone / total, inContext: inContext / total };
  };
}

function isWithin(term: Stretch, stretches: readonly Stretch[]): boolean {
  for (const { start, end } of stretches) if (term.start >= start && term.end <= end) return true;
  return false;
}

/** A wording of this weight is the word itself, or its translation. */
export const LITERAL = 0.95;
/** What the glossary gives as a second translation is as literal as the first. */
export const TRANSLATED = 0.9;
/** What is left of evidence that says everything in other words; half of it said word for word is as good as all. */
const LEAST_CERTAIN = 0.8;
const HALF = 0.5;

/** From this weight on a word tells so much that evidence without it is rather about something else. */
const TELLING = 0.6;

function lossWithout(term: QueryTerm): number {
  if (!term.known) return term.soft ? 0.97 : 0.75;
  return term.weight > TELLING ? 0.9 : 1;
}
