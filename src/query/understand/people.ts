import type { Knowledge, RoleEntry } from "../../library/knowledge.ts";
import { nameWords } from "../../library/look-ups.ts";
import { findIdentifiers, namesIdentifier } from "../../text/identifiers.ts";
import { isOrdinary } from "../../text/ordinary.ts";
import { isForeignScript, soundsOf } from "../../text/sound.ts";
import { spellingDistance } from "../../text/spelling-distance.ts";
import { fold } from "../names.ts";
import type { PersonMatch } from "../query.ts";

interface NameWord {
  readonly text: string;
  /** a word that nobody writes may be a name with a slip */
  readonly strange: boolean;
  /** how a word in another script sounds; empty for one in Latin letters */
  readonly sounds: readonly string[];
  readonly start: number;
  readonly end: number;
}

/**
 * People of the corpus whom a text names: by surname, by any two words of the name, or by a rare first name; one slip of
 * the finger in a name of five or more letters is forgiven.
 */
export function findPeople(text: string, knowledge: Knowledge): readonly PersonMatch[] {
  const addresses = findIdentifiers(text).filter(({ kind }) => kind === "email" || kind === "url");
  // An address is somebody's as a whole or not at all: one wrong letter makes it another's.
  const words = wordsOf(text, knowledge).filter(
    (word) => !addresses.some(({ start, end }) => word.start < end && start < word.end),
  );
  const addressed = byAddress(text, knowledge);
  const { people, bearers } = namesOf(knowledge);
  const likely = words.filter((word) => word.strange || word.sounds.length > 0 || bearers.has(word.text));
  const found = people.flatMap(({ person, parts, spoken }) => {
    const hits = likely.flatMap((word) => {
      const part = parts.findIndex(
        (each, at) => word.text === each || slip(word, each) || sounds(word, spoken[at] ?? []),
      );
      // Two consonants are too few to know somebody by, unless another name of theirs stands beside.
      return part < 0
        ? []
        : [{ word, part, sure: word.sounds.length === 0 || word.sounds.some((each) => each.length > 2) }];
    });
    const surname = hits.some(({ part, sure }) => sure && part === parts.length - 1);
    const distinct = new Set(hits.map(({ part }) => part)).size;
    const first = hits.some(
      ({ word, part, sure }) =>
        sure &&
        word.text.length >= 4 &&
        // "the Salama mark" is nobody's.
        (word.text === parts[part] || word.sounds.length > 0) &&
        bearers.get(parts[part] ?? "") === 1 &&
        !isOrdinary(word.text, knowledge.lexicon),
    );
    if (distinct < 2 && !surname && !first) return [];
    const named = [...hits.map(({ word }) => word), ...besides(hits, words, parts)];
    const start = Math.min(...named.map((word) => word.start));
    const end = Math.max(...named.map((word) => word.end));
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

/** Words beside a name that are another part of it, spelt as they were heard: "Dominik Wurges". */
function besides(
  hits: readonly { readonly word: NameWord; readonly part: number }[],
  words: readonly NameWord[],
  parts: readonly string[],
): readonly NameWord[] {
  const open = parts.filter((_, at) => !hits.some(({ part }) => part === at));
  return words.filter((word, at) => {
    const beside = hits.some((hit) => hit.word === words[at - 1] || hit.word === words[at + 1]);
    return beside && word.strange && open.some((part) => part[0] === word.text[0] && heard(word.text, part));
  });
}

/** A name that somebody only heard may differ in a third of its letters. */
function heard(typed: string, name: string): boolean {
  return spellingDistance(typed, name) <= Math.max(typed.length, name.length) / 3;
}

/** An e-mail address or telephone number names whoever it belongs to. */
function byAddress(text: string, knowledge: Knowledge): readonly PersonMatch[] {
  return findIdentifiers(text).flatMap(({ kind, canonical, start, end }) => {
    if (kind !== "email" && kind !== "telephone") return [];
    const entry = knowledge.roles.find((each) =>
      addressesOf(each)[kind].some((own) => namesIdentifier(canonical, own)),
    );
    return entry?.fact.person ? [{ person: entry.fact.person, start, end }] : [];
  });
}

/** The addresses of somebody in canonical form. */
interface Addresses {
  readonly email: readonly string[];
  readonly telephone: readonly string[];
}

const addresses = new WeakMap<RoleEntry, Addresses>();

/** Reads the addresses of a role once. */
export function addressesOf(entry: RoleEntry): Addresses {
  const known = addresses.get(entry);
  if (known) return known;
  const canonical = (value: string | null) => findIdentifiers(value ?? "").map((each) => each.canonical);
  const found = { email: canonical(entry.fact.email), telephone: canonical(entry.fact.telephone) };
  addresses.set(entry, found);
  return found;
}

interface Names {
  readonly people: readonly {
    readonly person: string;
    readonly parts: readonly string[];
    /** how each part sounds */
    readonly spoken: readonly (readonly string[])[];
  }[];
  /** how many people bear a name */
  readonly bearers: ReadonlyMap<string, number>;
}

const names = new WeakMap<Knowledge, Names>();

/** The names of the people of a corpus, taken apart once. */
export function namesOf(knowledge: Knowledge): Names {
  const known = names.get(knowledge);
  if (known) return known;
  const persons = new Set(knowledge.roles.flatMap((entry) => entry.fact.person ?? []));
  const people = [...persons].map((person) => {
    const parts = nameWords(person);
    return { person, parts, spoken: parts.map(soundsOf) };
  });
  const bearers = new Map<string, number>();
  for (const { parts } of people) for (const part of new Set(parts)) bearers.set(part, (bearers.get(part) ?? 0) + 1);
  names.set(knowledge, { people, bearers });
  return { people, bearers };
}

function wordsOf(text: string, knowledge: Knowledge): readonly NameWord[] {
  return [...fold(text).matchAll(/[\p{L}\p{N}]+/gu)].map((match) => {
    const [word] = match;
    const strange = word.length >= 5 && !isOrdinary(word, knowledge.lexicon) && !knowledge.vocabulary.has(word);
    return {
      text: word,
      strange,
      sounds: isForeignScript(word) ? soundsOf(word) : [],
      start: match.index,
      end: match.index + word.length,
    };
  });
}

function slip(typed: NameWord, name: string): boolean {
  return (
    typed.strange && name.length >= 5 && Math.abs(typed.text.length - name.length) <= 1 && oneEdit(typed.text, name)
  );
}

/** A name in Cyrillic or Arabic letters sounds like the Latin one. */
function sounds(typed: NameWord, name: readonly string[]): boolean {
  return typed.sounds.some((each) => name.includes(each));
}

/** One letter more, less or other, or two neighbours changed about. */
function oneEdit(a: string, b: string): boolean {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i += 1;
  const [x, y] = [a.slice(i), b.slice(i)];
  if (x.slice(1) === y || x === y.slice(1) || x.slice(1) === y.slice(1)) return true;
  return x.length > 1 && x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2);
}
