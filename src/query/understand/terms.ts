import type { Language } from "../../domain/language.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import type { Token } from "../../text/analyzer.ts";
import { analyzerFor } from "../../text/analyzers.ts";
import { type ConceptMatch, canonicalWording } from "../../text/concepts.ts";
import { type CountryMatch, countryName } from "../../text/countries.ts";
import { detectLanguage } from "../../text/detect-language.ts";
import { findSynonyms, translate } from "../../text/glossary.ts";
import { fromEnglish, phrasesFor } from "../../text/reverse-glossary.ts";
import { countryTerm } from "../profile.ts";
import type { Group, QueryTerm, Wording } from "../query.ts";
import { quotations } from "./quotations.ts";
import { asked, leadIn, weigh } from "./weigh-terms.ts";

/** A text of more words is no question: those that the documents know are looked for, and those that tell most. */
const MOST_TERMS = 60;

/**
 * The content words of a question, each with the ways in which a document may say it: the word itself, its synonyms,
 * and for a question that is not English its translations.
 */
export function toTerms(text: string, language: Language, knowledge: Knowledge, named: Named): readonly QueryTerm[] {
  const tokens = tokensOf(text, language).filter((token) => !endsAddress(token, text));
  const regions = regionsAsked(named.concepts, knowledge);
  const said = language === "en" ? english(text, tokens) : foreign(text, tokens, language, knowledge);
  const groups = distinct(withCountries(said, named.countries, knowledge)).map((group) =>
    withMembers(widen(group, named.concepts, language, knowledge), regions, knowledge),
  );
  const asking = leadIn(text, named.concepts);
  const before = (group: Group) => group.end <= asking && group.kind === "word";
  // "We attend CWG-COP. How can we …?" names a body that the question is about.
  const idle = (group: Group) =>
    before(group) && !asked(group, named.concepts) && !named.countries.some(({ start }) => start === group.start);
  const worded = named.concepts.some(({ concept }) => concept.startsWith("ask."));
  const weighed = (group: Group) =>
    weigh(
      group,
      { foreign: language !== "en", telling: asked(group, named.concepts), aside: before(group), worded },
      knowledge,
    );
  const proper = groups.filter((group) => !idle(group)).map(weighed);
  // What only leads up to the question is no part of it, as long as the question says by itself what it is about.
  const all = proper.filter(({ known, soft }) => known && !soft).length >= PROPER ? proper : groups.map(weighed);
  if (all.length <= MOST_TERMS) return all;
  const kept = new Set(
    all.toSorted((a, b) => Number(b.known) - Number(a.known) || b.weight - a.weight).slice(0, MOST_TERMS),
  );
  return all.filter((term) => kept.has(term));

  function english(source: string, found: readonly Token[]): readonly Group[] {
    const synonyms = findSynonyms(knowledge.lexicon, source);
    const groups: Group[] = [];
    const done: { start: number; end: number }[] = [];
    const whole = outermost(found).flatMap((token) => partsOfStrange(token, found, knowledge));
    for (const { start, end, others } of synonyms) {
      const inside = whole.filter((token) => token.start >= start && token.end <= end);
      if (inside.length === 0) continue;
      const wordings = [
        { terms: inside.map((token) => token.term), weight: 1 },
        ...others.map(({ text: other, weight }) => ({ terms: termsOf(other, "en"), weight })),
      ];
      groups.push({ surface: source.slice(start, end), start, end, wordings, kind: "word" });
      done.push({ start, end });
    }
    const rest = whole.filter((token) => !done.some(({ start, end }) => token.start >= start && token.end <= end));
    return [...groups, ...rest.map((token) => own(token, found))].toSorted((a, b) => a.start - b.start);
  }
}

/** A word said twice is still one thing asked for, and is looked up once. */
function distinct(groups: readonly Group[]): readonly Group[] {
  const seen = new Set<string>();
  return groups.filter(({ wordings, surface }) => {
    const key = wordings.find(({ terms }) => terms.length > 0)?.terms.join(" ") ?? surface;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** So many telling words make a question that needs none of what leads up to it. */
const PROPER = 2;

/** The "ru" of "niir.ru" says nothing by itself. */
function endsAddress({ start, end }: Token, text: string): boolean {
  return (
    end - start <= 3 && /[\p{L}\p{N}]{2}\.$/u.test(text.slice(0, start)) && /^\p{Ll}+$/u.test(text.slice(start, end))
  );
}

/** A quotation within a question in another language is read in the language that it is quoted in. */
function tokensOf(text: string, language: Language): readonly Token[] {
  return quotations(text).reduce((tokens, { text: quoted, start, end }) => {
    const own = detectLanguage(quoted, language);
    if (own === language) return tokens;
    const offset = text.indexOf(quoted, start);
    const inside = analyzerFor(own)
      .analyze(quoted)
      .map((token) => ({ ...token, start: token.start + offset, end: token.end + offset }));
    const outside = tokens.filter((token) => token.end <= start || token.start >= end);
    return [...outside, ...inside].toSorted((a, b) => a.start - b.start);
  }, analyzerFor(language).analyze(text));
}

/** What of the question has a meaning of its own. */
interface Named {
  readonly concepts: readonly ConceptMatch[];
  readonly countries: readonly CountryMatch[];
}

/** A country is one word of the question, however it is called there. */
function withCountries(
  groups: readonly Group[],
  countries: readonly CountryMatch[],
  knowledge: Knowledge,
): readonly Group[] {
  const rest = groups.filter((group) => !countries.some(({ start, end }) => group.start < end && start < group.end));
  const whole = countries.map(
    ({ code, start, end, text }): Group => ({
      surface: text,
      start,
      end,
      wordings: [
        { terms: [countryTerm(code)], weight: 1 },
        { terms: termsOf(text, "en"), weight: 1 },
        { terms: termsOf(countryName(knowledge.lexicon, code, "en"), "en"), weight: 1 },
      ],
      kind: "word",
    }),
  );
  return [...rest, ...whole].toSorted((a, b) => a.start - b.start);
}

/**
 * The regions of whose countries a question asks: "which African states", "contributions from Asia"; and any that no document
 * calls by its name, which its countries say all the same.
 */
function regionsAsked(concepts: readonly ConceptMatch[], { index }: Knowledge): readonly ConceptMatch[] {
  const wanted = concepts.some(({ concept }) =>
    ["slot.country", "act.contribute", "type.contribution"].includes(concept),
  );
  const regions = concepts.filter(({ concept }) => concept.startsWith("region."));
  const isNamed = (text: string) => termsOf(text, "en").every((term) => index.has(term));
  return wanted
    ? regions
    : regions.filter(({ text }) => /\s(?:countries|states|nations)$/i.test(text) || !isNamed(text));
}

/** A region is said by each of its countries that the documents name. */
function withMembers(group: Group, regions: readonly ConceptMatch[], knowledge: Knowledge): Group {
  const members = regions
    .filter(({ start, end }) => start < group.end && group.start < end)
    .flatMap(({ concept }) => knowledge.lexicon.regions[concept] ?? []);
  const wordings = members.flatMap((code): readonly Wording[] => {
    const name = termsOf(countryName(knowledge.lexicon, code, "en"), "en");
    if (!name.every((term) => knowledge.index.has(term))) return [];
    return [
      { terms: [countryTerm(code)], weight: MEMBER },
      { terms: name, weight: MEMBER },
    ];
  });
  return wordings.length === 0 ? group : { ...group, wordings: [...group.wordings, ...wordings] };
}

/** How much of a region one of its countries says. */
const MEMBER = 0.9;

/** Adds how a post or body is called in English, and how documents in other languages write the word. */
function widen(group: Group, concepts: readonly ConceptMatch[], language: Language, knowledge: Knowledge): Group {
  const meant = concepts.filter(
    ({ concept, start, end }) => /^(?:role|body|type)\./.test(concept) && start < group.end && group.start < end,
  );
  const called = meant.flatMap(({ concept }) => canonicalWording(knowledge.lexicon, concept) ?? []);
  const wordings = called.map((name) => ({ terms: termsOf(name, "en"), weight: 0.9 }));
  const elsewhere = knowledge.languages
    // What the glossary translates has its English; what it lacks may be a name, or a word that languages share.
    .filter((other) => other !== language && (other !== "en" || group.wordings.length === 1))
    .flatMap((other) => [
      { terms: termsOf(group.surface, other), weight: 1 },
      ...fromEnglish(knowledge.lexicon, language === "en" ? group.surface : "", other).map((phrase) => ({
        terms: termsOf(phrase, other),
        weight: 0.9,
      })),
      ...meant.flatMap(({ concept }) =>
        phrasesFor(knowledge.lexicon, concept, other)
          .slice(0, MOST_PHRASES)
          .map((phrase) => ({ terms: termsOf(phrase, other), weight: 0.85 })),
      ),
    ]);
  return {
    ...group,
    wordings: [...group.wordings, ...wordings, ...elsewhere].filter((wording) => wording.terms.length > 0),
  };
}

/** So many of the ways in which a language calls a post or body are looked for. */
const MOST_PHRASES = 8;

function foreign(text: string, tokens: readonly Token[], language: Language, knowledge: Knowledge): readonly Group[] {
  const groups: Group[] = [];
  const whole = outermost(tokens).flatMap((token) => (language === "fr" ? withoutSubject(token, tokens) : [token]));
  for (const { start, end, english } of translate(knowledge.lexicon, text, language)) {
    const inside = whole.filter((token) => token.start >= start && token.end <= end);
    // Question words are stop words of the language, and stay so in translation.
    if (inside.length === 0) continue;
    const wordings = english.flatMap((phrase, index): readonly Wording[] => {
      const weight = index === 0 ? 1 : 0.9;
      const near = findSynonyms(knowledge.lexicon, phrase).filter(
        (match) => match.start === 0 && match.end === phrase.length,
      );
      const others = near.flatMap((match) =>
        match.others.map((other) => ({ terms: termsOf(other.text, "en"), weight: weight * other.weight })),
      );
      return [{ terms: termsOf(phrase, "en"), weight }, ...others];
    });
    groups.push({
      surface: text.slice(start, end),
      start,
      end,
      wordings: [...wordings, { terms: inside.map((token) => token.term), weight: 1 }].filter(
        (wording) => wording.terms.length > 0,
      ),
      kind: "word",
      ...(english[0] === undefined ? {} : { english: english[0] }),
    });
  }
  const rest = whole.filter((token) => !groups.some(({ start, end }) => token.start < end && start < token.end));
  return [...groups, ...rest.map((token) => own(token, tokens))].toSorted((a, b) => a.start - b.start);
}

/** "faut-il" and "contribue-t-elle" are the verb, where it is no stop word. */
function withoutSubject(token: Token, all: readonly Token[]): readonly Token[] {
  const verb = /^(\p{L}+)-(?:t-)?(?:ils?|elles?|on|ce|nous|vous|je|tu)$/iu.exec(token.surface)?.[1];
  if (verb === undefined) return [token];
  return all.filter(({ start, end }) => start === token.start && end === token.start + verb.length);
}

/** Compounds and identifiers are one word of the question; their parts are another way to find them. */
function own(token: Token, all: readonly Token[]): Group {
  const parts = all.filter((each) => each !== token && each.start >= token.start && each.end <= token.end);
  const wordings: Wording[] = [{ terms: [token.term], weight: 1 }];
  if (parts.length > 1 && token.kind === "word") wordings.push({ terms: parts.map((part) => part.term), weight: 0.95 });
  return { surface: token.surface, start: token.start, end: token.end, wordings, kind: token.kind };
}

/** A compound that no document writes ("cyber event") is what its parts say. */
function partsOfStrange(token: Token, all: readonly Token[], { index }: Knowledge): readonly Token[] {
  if (token.kind !== "word" || index.documentFrequency(token.term) > 0) return [token];
  const parts = all.filter((each) => each !== token && each.start >= token.start && each.end <= token.end);
  return parts.length > 1 ? parts : [token];
}

function outermost(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(
    (token) =>
      !tokens.some(
        (other) =>
          other !== token &&
          other.start <= token.start &&
          other.end >= token.end &&
          other.end - other.start > token.end - token.start,
      ),
  );
}

const cache = new Map<string, readonly string[]>();

/** Index terms of a short phrase; the same few hundred phrases of the lexicon come again and again. */
function termsOf(phrase: string, language: Language): readonly string[] {
  const key = `${language}:${phrase}`;
  const known = cache.get(key);
  if (known) return known;
  const terms = outermost(analyzerFor(language).analyze(phrase)).map((token) => token.term);
  if (cache.size > 20_000) cache.clear();
  cache.set(key, terms);
  return terms;
}
