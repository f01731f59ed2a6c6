import type { Completion, CompletionField } from "../domain/desk.ts";
import { LANGUAGES } from "../domain/language.ts";
import { compareDates } from "../domain/partial-date.ts";
import type { Knowledge } from "../library/knowledge.ts";
import { countryName, findCountries } from "../text/countries.ts";
import { findIdentifiers } from "../text/identifiers.ts";
import { pairOf } from "./lookup.ts";
import { fold } from "./names.ts";

interface Proposal extends Completion {
  /** other names by which it may be typed */
  readonly also?: readonly string[];
  /** equal for spellings of one thing: the code of a country, the identifier of a body */
  readonly same?: string;
}

/**
 * Proposals for what was typed so far into a field: names that begin so before those that hold it before those that
 * differ by a slip; the newest first among equals.
 * @returns at most `limit`; every proposal once
 */
export function completions(
  field: CompletionField,
  typed: string,
  limit: number,
  knowledge: Knowledge,
): readonly Completion[] {
  const wanted = flat(typed);
  const seen = new Set<string>();
  const all = proposals(field, knowledge).filter(({ value, same = value }) => {
    if (value === "" || seen.has(same)) return false;
    seen.add(same);
    return true;
  });
  const fitting = all
    .map((each, place) => ({ each, place, rank: rank(wanted, each) }))
    .filter((ranked) => ranked.rank < 4)
    .toSorted((a, b) => a.rank - b.rank || a.place - b.place)
    .map((ranked) => ranked.each);
  const found = fitting.length > 0 || field !== "country" ? fitting : byOtherName(typed, all, knowledge);
  return found.slice(0, limit).map(({ value, label }) => ({ value, label }));
}

/** "UK", "Ivory Coast", "США": names that countries do not begin with. */
function byOtherName(typed: string, all: readonly Proposal[], { lexicon }: Knowledge): readonly Proposal[] {
  const codes = new Set(
    LANGUAGES.flatMap((language) => findCountries(lexicon, typed, language, { exact: true })).map(
      (match) => match.code,
    ),
  );
  return all.filter(({ same }) => same !== undefined && codes.has(same));
}

function proposals(field: CompletionField, knowledge: Knowledge): readonly Proposal[] {
  const newest = <T extends { document: { date: string | null } }>(entries: readonly T[]) =>
    entries.toSorted((a, b) => compareDates(b.document.date, a.document.date));
  switch (field) {
    case "person":
      return newest(knowledge.roles).flatMap(({ fact: { person } }) => (person === null ? [] : [named(person)]));
    case "role":
      return newest(knowledge.roles).flatMap(({ fact: { role, body }, identifiers }) =>
        role === null ? [] : [{ ...named(pairOf(role, body)), same: `${flat(role)} ${bodyOf(body, identifiers)}` }],
      );
    case "body":
      return newest(knowledge.roles).flatMap(({ fact: { body } }) => (body === null ? [] : [named(body)]));
    case "when":
      return newest(knowledge.events).flatMap(({ fact }) => [
        ...(fact.body === null ? [] : [named(fact.body)]),
        { value: fact.title, label: fact.printed === null ? fact.title : `${fact.title} · ${fact.printed}` },
      ]);
    case "country":
      return [
        ...newest(knowledge.contributions).flatMap(({ fact, countries }) =>
          country(fact.country ?? fact.source, countries[0] ?? null, knowledge),
        ),
        ...newest(knowledge.roles).flatMap((entry) => country(entry.fact.country, entry.country, knowledge)),
      ];
    case "document":
      return [
        ...knowledge.corpus.documents
          .toSorted((a, b) => compareDates(b.date, a.date))
          .map((document) => ({
            value: document.symbol ?? document.id,
            // Two statements of one title differ by their date alone.
            label: [document.symbol ?? document.type, document.date, document.title].filter(Boolean).join(" · "),
          })),
        ...newest(knowledge.contributions).flatMap(({ fact }) =>
          fact.symbol === null ? [] : [{ value: fact.symbol, label: `${fact.symbol} · ${fact.title}` }],
        ),
        ...knowledge.corpus.facts.flatMap((fact) =>
          fact.kind === "reference" && findIdentifiers(fact.symbol).length > 0
            ? [{ value: fact.symbol, label: fact.title === null ? fact.symbol : `${fact.symbol} · ${fact.title}` }]
            : [],
        ),
      ];
    case "term":
      return newest(knowledge.terms).flatMap(({ fact }) =>
        fact.acronym === null ? [] : [{ value: fact.acronym, label: `${fact.acronym} · ${fact.expansion}` }],
      );
  }
}

function named(name: string): Proposal {
  return { value: name, label: name };
}

function country(name: string | null, code: string | null, { lexicon }: Knowledge): readonly Proposal[] {
  if (name === null) return [];
  if (code === null) return [named(name)];
  return [{ ...named(name), also: LANGUAGES.map((language) => countryName(lexicon, code, language)), same: code }];
}

function bodyOf(body: string | null, identifiers: readonly string[]): string {
  return identifiers.length > 0 ? identifiers.join(" ") : flat(body ?? "");
}

/** 0 begins so · 1 a word of it begins so · 2 holds it · 3 differs by a slip · 4 does not fit */
function rank(wanted: string, { label, also = [] }: Proposal): number {
  return Math.min(...[label, ...also].map((name) => rankOf(wanted, flat(name))));
}

function rankOf(wanted: string, text: string): number {
  if (wanted === "" || text.startsWith(wanted)) return 0;
  if (` ${text}`.includes(` ${wanted}`)) return 1;
  if (text.includes(wanted)) return 2;
  const words = text.split(" ");
  return wanted.split(" ").every((part) => words.some((word) => word.startsWith(part) || near(part, word))) ? 3 : 4;
}

function flat(text: string): string {
  return fold(text).replace(/\s+/g, " ").trim();
}

/** True when the beginning of `word` differs from what was typed by one letter. */
function near(typed: string, word: string): boolean {
  if (typed.length < 4) return false;
  const start = word.slice(0, typed.length);
  let differing = 0;
  for (let i = 0; i < typed.length; i += 1) if (typed[i] !== start[i]) differing += 1;
  if (differing <= 1) return true;
  for (let i = 0; i < typed.length; i += 1) {
    const shorter = typed.slice(0, i) + typed.slice(i + 1);
    const turned = typed.slice(0, i) + (typed[i + 1] ?? "") + (typed[i] ?? "") + typed.slice(i + 2);
    const longer = word.slice(0, i) + word.slice(i + 1);
    if (word.startsWith(shorter) || word.startsWith(turned) || longer.startsWith(typed)) return true;
  }
  return false;
}
