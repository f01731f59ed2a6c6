import { findIdentifiers, namesIdentifier } from "../../text/identifiers.ts";
import type { Knowledge } from "../knowledge.ts";
import { nameWords } from "../look-ups.ts";
import { fold } from "../names.ts";
import { isOrdinary } from "../ordinary.ts";
import type { PersonMatch } from "../query.ts";

interface NameWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * People of the corpus whom a text names: by surname, by any two words of the name, or by a rare first name; one slip of
 * the finger in a name of five or more letters is forgiven.
 */
export function findPeople(text: string, knowledge: Knowledge): readonly PersonMatch[] {
  const words = wordsOf(text);
  const addressed = byAddress(text, knowledge);
  const persons = [...new Set(knowledge.roles.map((entry) => entry.fact.person))].filter((person) => person !== null);
  const found = persons.flatMap((person) => {
    const parts = nameWords(person);
    const hits = words.flatMap((word) => {
      const part = parts.findIndex((each) => word.text === each || slip(word.text, each, knowledge));
      return part < 0 ? [] : [{ word, part }];
    });
    const surname = hits.some(({ part }) => part === parts.length - 1);
    const distinct = new Set(hits.map(({ part }) => part)).size;
    const shares = (part: string) => persons.filter((other) => nameWords(other).includes(part)).length;
    const first = hits.some(
      ({ word, part }) =>
        word.text.length >= 4 && shares(parts[part] ?? "") === 1 && !isOrdinary(word.text, knowledge.lexicon),
    );
    if (distinct < 2 && !surname && !first) return [];
    const start = Math.min(...hits.map(({ word }) => word.start));
    const end = Math.max(...hits.map(({ word }) => word.end));
    return [{ person, start, end, distinct }];
  });
  // Of people who share a name, the one of whom more was written is meant.
  const best = found.filter(
    (match) =>
      !found.some((other) => other.start < match.end && match.start < other.end && other.distinct > match.distinct),
  );
  const named = best.map(({ person, start, end }) => ({ person, start, end }));
  return [
    ...addressed,
    ...named.filter(({ start, end }) => !addressed.some((other) => start < other.end && other.start < end)),
  ];
}

/** An e-mail address or telephone number names whoever it belongs to. */
function byAddress(text: string, knowledge: Knowledge): readonly PersonMatch[] {
  return findIdentifiers(text).flatMap(({ kind, canonical, start, end }) => {
    if (kind !== "email" && kind !== "telephone") return [];
    const entry = knowledge.roles.find(({ fact }) => {
      const value = kind === "email" ? fact.email : fact.telephone;
      return value !== null && findIdentifiers(value).some((each) => namesIdentifier(canonical, each.canonical));
    });
    return entry?.fact.person ? [{ person: entry.fact.person, start, end }] : [];
  });
}

function wordsOf(text: string): readonly NameWord[] {
  return [...fold(text).matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function slip(typed: string, name: string, knowledge: Knowledge): boolean {
  if (typed.length < 5 || name.length < 5 || Math.abs(typed.length - name.length) > 1) return false;
  if (isOrdinary(typed, knowledge.lexicon) || knowledge.vocabulary.has(typed)) return false;
  return oneEdit(typed, name);
}

/** One letter more, less or other, or two neighbours changed about. */
function oneEdit(a: string, b: string): boolean {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i += 1;
  const [x, y] = [a.slice(i), b.slice(i)];
  if (x.slice(1) === y || x === y.slice(1) || x.slice(1) === y.slice(1)) return true;
  return x.length > 1 && x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2);
}
