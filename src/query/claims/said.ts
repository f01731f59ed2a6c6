/** Reads what a sentence says, in the form in which the ledger compares it with its rows. */
import type { Said } from "../../ledger/said.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import { nameWords } from "../../library/look-ups.ts";
import { analyzerFor } from "../../text/analyzers.ts";
import { findDates } from "../../text/dates.ts";
import { type MarkFinder, markFinder } from "../../text/marks.ts";
import { isOrdinary } from "../../text/ordinary.ts";
import type { Query } from "../query.ts";

/** What a question or sentence says. */
export function saidIn(query: Query, knowledge: Knowledge): Said {
  const { text, identifiers } = query;
  const of = (...kinds: readonly string[]) =>
    identifiers.filter(({ kind }) => kinds.includes(kind)).map(({ canonical }) => canonical);
  const marks = marksOf(knowledge);
  const negations = marks.find(text, "claim").filter(({ id }) => id === "claim.not");
  const dates = findDates(text);
  const names = capitalised(query, knowledge);
  const located = new Set(
    marks
      .find(text, "claim")
      .flatMap(({ id, to }) => (id === "claim.at" ? [to + (/^\s*/.exec(text.slice(to))?.[0].length ?? 0)] : [])),
  );
  const strangers = strangersIn(query, knowledge);
  return {
    people: [...query.people.map(({ person }) => nameWords(person)), ...strangers],
    roles: [...new Set([...query.roles, ...query.concepts.map(({ concept }) => concept).filter(isPost)])],
    groups: of("question", "group"),
    bodies: query.concepts.map(({ concept }) => concept).filter((concept) => concept.startsWith("body.")),
    countries: [...new Set(query.countries.map(({ code }) => code))],
    symbols: of("symbol", "recommendation", "resolution"),
    acronyms: [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu)]
      .map(([word]) => word)
      .filter((word) => (word.match(/\p{Lu}/gu) ?? []).length > 1)
      .map((word) => word.toLowerCase()),
    emails: of("email"),
    telephones: of("telephone"),
    days: dates.map(({ start, end }) => ({ start, end })),
    terms: new Set(
      knowledge.languages.flatMap((language) =>
        analyzerFor(language)
          .analyze(text)
          .map(({ term }) => term),
      ),
    ),
    text: ` ${nameWords(text).join(" ")} `,
    names: names.map(({ word }) => word.toLowerCase()),
    places: names.filter(({ start }) => located.has(start)).map(({ word }) => word.toLowerCase()),
    negated: negations.length % 2 === 1,
    past: marks.find(text, "claim").some(({ id }) => id === "claim.past"),
    today: query.today,
  };
}

/** The finder of marks of these word lists, made once. */
export function marksOf({ lexicon }: Knowledge): MarkFinder {
  const before = finders.get(lexicon) ?? markFinder(lexicon);
  finders.set(lexicon, before);
  return before;
}

const finders = new WeakMap<Knowledge["lexicon"], MarkFinder>();

/** A contact is a post in a claim; a question asks by the word how to reach somebody. */
function isPost(concept: string): boolean {
  return concept === "role.contact-person";
}

/** Families of concepts whose words are no names of anybody. */
const UNDERSTOOD: ReadonlySet<string> = new Set(["role", "body", "type", "region", "slot"]);

interface Capital {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Words with a capital that are part of nothing that was understood, a plain one at the beginning apart. */
function capitalised(
  { text, concepts, countries, identifiers, people }: Query,
  { lexicon }: Knowledge,
): readonly Capital[] {
  const dates = findDates(text).map(({ from, to }) => ({ start: from, end: to }));
  const taken = [
    ...concepts.filter(({ concept }) => UNDERSTOOD.has(concept.split(".")[0] ?? "")),
    ...countries,
    ...identifiers,
    ...people,
    ...dates,
  ];
  return [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}[\p{L}’'-]*/gu)]
    .map((match) => ({ word: match[0], start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => !taken.some((each) => each.start < end && start < each.end))
    .filter(({ word, start }) => start > 0 || !isOrdinary(word.toLowerCase(), lexicon));
}

/** Names of two words and more that the corpus does not know: "John Smith". */
function strangersIn(query: Query, knowledge: Knowledge): readonly (readonly string[])[] {
  const words = capitalised(query, knowledge);
  const names: Capital[][] = [];
  for (const word of words) {
    const last = names.at(-1);
    const before = last?.at(-1);
    if (last && before && /^[\s-]+$/.test(query.text.slice(before.end, word.start))) last.push(word);
    else names.push([word]);
  }
  return names.filter((name) => name.length > 1).map((name) => name.flatMap(({ word }) => nameWords(word)));
}
