/** What is proposed while a field is typed. */
import type { Completion, CompletionField, FieldsBeside } from "../domain/desk.ts";
import { LANGUAGES } from "../domain/language.ts";
import { compareDates } from "../domain/partial-date.ts";
import type { Knowledge, RoleEntry } from "../library/knowledge.ts";
import { pairOf } from "../query/lookup.ts";
import { countryName, findCountries, namesOfCountry } from "../text/countries.ts";
import { findDates } from "../text/dates.ts";
import { findIdentifiers } from "../text/identifiers.ts";
import { FITS_NOT, flat, rankOf } from "./fit.ts";

interface Proposal extends Completion {
  /** other names by which it may be typed */
  readonly also?: readonly string[];
  /** equal for spellings of one thing: the code of a country, the identifier of a body */
  readonly same?: string;
}

/**
 * Proposals for what was typed so far into a field, in the order of how well a name of theirs fits; the newest first among
 * equals.
 * @param beside what the other fields hold already: it leaves out what does not go with it
 * @returns at most `limit`; every proposal once
 */
export function completions(
  field: CompletionField,
  typed: string,
  limit: number,
  knowledge: Knowledge,
  beside: FieldsBeside = {},
): readonly Completion[] {
  const wanted = flat(typed);
  const all = merged(proposals(field, knowledge, beside)).filter(({ value }) => value !== "");
  return all
    .map((each, place) => ({ each, place, rank: rankOf(wanted, [each.label, ...(each.also ?? [])]) }))
    .filter((ranked) => ranked.rank < FITS_NOT)
    .toSorted((a, b) => a.rank - b.rank || a.place - b.place)
    .slice(0, limit)
    .map(({ each: { value, label } }) => ({ value, label }));
}

/**
 * Whether a whole text is a name that can stand in a field, as it is typed or nearly so: a country of the world, a symbol of
 * the form that documents have, else one of the names that are proposed.
 */
export function knows(field: CompletionField | "date", typed: string, knowledge: Knowledge): boolean {
  const text = typed.trim();
  const whole = (found: readonly { readonly start: number; readonly end: number }[]) =>
    found.some(({ start, end }) => start === 0 && end === text.length);
  if (text === "") return false;
  if (field === "date") return whole(findDates(text).map(({ from, to }) => ({ start: from, end: to })));
  if (field === "country" && LANGUAGES.some((language) => whole(findCountries(knowledge.lexicon, text, language)))) {
    return true;
  }
  if (field === "document" && whole(findIdentifiers(text))) return true;
  return completions(field, text, 1, knowledge).length > 0;
}

/** Each thing once, under the names of all its spellings. */
function merged(all: readonly Proposal[]): readonly Proposal[] {
  const things = new Map<string, Proposal>();
  for (const each of all) {
    const { value, same = value, also = [] } = each;
    const first = things.get(same);
    things.set(same, first === undefined ? each : { ...first, also: [...(first.also ?? []), ...also] });
  }
  return [...things.values()];
}

function proposals(field: CompletionField, knowledge: Knowledge, beside: FieldsBeside): readonly Proposal[] {
  const newest = <T extends { document: { date: string | null } }>(entries: readonly T[]) =>
    entries.toSorted((a, b) => compareDates(b.document.date, a.document.date));
  switch (field) {
    case "person":
      return newest(knowledge.roles).flatMap(({ fact: { person } }) => (person === null ? [] : [named(person)]));
    case "role":
      // Who knows the person and not the post types the name.
      return newest(besideBody(knowledge.roles, beside.body)).flatMap(
        ({ fact: { role, body, person }, identifiers }) =>
          role === null
            ? []
            : [
                {
                  ...named(pairOf(role, body)),
                  same: `${flat(role)} ${bodyOf(body, identifiers)}`,
                  also: person === null ? [] : [person],
                },
              ],
      );
    case "body":
      return newest(besideRole(knowledge.roles, beside.role)).flatMap(({ fact: { body } }) =>
        body === null ? [] : [named(body)],
      );
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
  const displayed = LANGUAGES.map((language) => countryName(lexicon, code, language));
  return [{ ...named(name), also: [...displayed, ...namesOfCountry(lexicon, code)], same: code }];
}

function bodyOf(body: string | null, identifiers: readonly string[]): string {
  return identifiers.length > 0 ? identifiers.join(" ") : flat(body ?? "");
}

/** The posts of a body; all of them where the body is none that has posts. */
function besideBody(roles: readonly RoleEntry[], body = ""): readonly RoleEntry[] {
  const named = findIdentifiers(body).map(({ canonical }) => canonical);
  const same = roles.filter(({ identifiers }) => named.some((each) => identifiers.includes(each)));
  return same.length > 0 ? same : narrowed(roles, body, ({ fact }) => [fact.body ?? ""]);
}

/** The posts of that title. */
function besideRole(roles: readonly RoleEntry[], role = ""): readonly RoleEntry[] {
  return narrowed(roles, role, ({ fact }) => [fact.role ?? "", pairOf(fact.role ?? "", fact.body)]);
}

function narrowed(
  roles: readonly RoleEntry[],
  wanted: string,
  names: (entry: RoleEntry) => readonly string[],
): readonly RoleEntry[] {
  const text = flat(wanted);
  if (text === "") return roles;
  const ranks = roles.map((entry) => rankOf(text, names(entry)));
  const best = Math.min(...ranks);
  return best >= FITS_NOT ? roles : roles.filter((_, at) => ranks[at] === best);
}
