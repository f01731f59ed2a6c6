/** Finds facts of different documents that cannot both hold, for a person to decide. */
import type { Document } from "../domain/document.ts";
import type { Fact } from "../domain/fact.ts";
import type { Corpus } from "./corpus.ts";

/** What two documents state differently. */
export interface Contradiction {
  /** what it is about: `Rapporteur, Question 3/2` */
  readonly about: string;
  /** what each says */
  readonly stated: readonly [Stated, Stated];
}

export interface Stated {
  readonly document: string;
  readonly passage: string;
  readonly value: string;
}

/** Something that a fact says about a subject. */
interface Claim extends Stated {
  readonly subject: string;
  readonly about: string;
  /** true for what changes with time: then only documents of one date contradict each other */
  readonly passing: boolean;
}

/**
 * The contradictions between documents of which none takes the place of the other. Where time decides, as for who holds a
 * role, a newer document is right and nothing is reported; where both sides have one value in common, neither.
 */
export function findContradictions(corpus: Corpus): readonly Contradiction[] {
  const documents = new Map(corpus.documents.map((document) => [document.id, document]));
  const subjects = new Map<string, Map<string, Claim[]>>();
  for (const claim of corpus.facts.flatMap(claimsOf)) {
    const byDocument = subjects.get(claim.subject) ?? new Map<string, Claim[]>();
    subjects.set(claim.subject, byDocument);
    byDocument.set(claim.document, [...(byDocument.get(claim.document) ?? []), claim]);
  }
  const found: Contradiction[] = [];
  for (const byDocument of subjects.values()) {
    const sides = [...byDocument].toSorted(([a], [b]) => (a < b ? -1 : 1));
    sides.forEach(([id, claims], place) => {
      // The next one that differs is enough: a person who mends one pair looks at the rest.
      const rival = sides.slice(place + 1).find(([other, theirs]) => {
        const passing = claims[0]?.passing === true;
        return !agree(claims, theirs) && comparable(documents.get(id), documents.get(other), passing, corpus);
      });
      const [mine, theirs] = [claims[0], rival?.[1][0]];
      if (mine && theirs) found.push({ about: mine.about, stated: [statedIn(mine), statedIn(theirs)] });
    });
  }
  return found.toSorted((a, b) => (a.about < b.about ? -1 : a.about > b.about ? 1 : 0));
}

function statedIn({ document, passage, value }: Claim): Stated {
  return { document, passage, value };
}

function agree(one: readonly Claim[], other: readonly Claim[]): boolean {
  return one.some((claim) => other.some((theirs) => alike(claim.value, theirs.value)));
}

/** The same, or the same as far as the less precise one says: `March 2026` and `3 March 2026`, a name with and without title. */
function alike(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  return a === b || (a.length > 3 && b.includes(a)) || (b.length > 3 && a.includes(b));
}

function comparable(one: Document | undefined, other: Document | undefined, passing: boolean, corpus: Corpus): boolean {
  if (!one || !other || isReplaced(one.id, other.id, corpus) || isReplaced(other.id, one.id, corpus)) return false;
  return !passing || one.date === other.date;
}

/** Whether the newer one takes the place of the older, itself or through others. */
function isReplaced(older: string, newer: string, { superseded }: Corpus): boolean {
  const seen = new Set<string>();
  for (let id = superseded[older]; id !== undefined && !seen.has(id); id = superseded[id]) {
    if (id === newer) return true;
    seen.add(id);
  }
  return false;
}

function claimsOf(fact: Fact): readonly Claim[] {
  const { document, passage } = fact;
  const claim = (passing: boolean, value: string | null, ...subject: readonly (string | null)[]): readonly Claim[] => {
    const named = subject.filter((part) => part !== null);
    if (value === null || named.length < subject.length) return [];
    const about = named.slice(1).join(", ");
    return [{ document, passage, value, passing, about, subject: named.map(fold).join("\n") }];
  };
  switch (fact.kind) {
    case "role":
      return [
        ...claim(true, fact.person, "holder", fact.role, fact.body),
        ...claim(true, fact.email, "e-mail", fact.person),
        ...claim(true, fact.telephone?.replace(/\D/g, "") ?? null, "telephone", fact.person),
      ];
    case "contribution":
      // Titles are told in many ways, who sent it is not.
      return claim(false, fact.country ?? fact.source, "source", fact.symbol);
    case "event":
      return isNamed(fact.title) ? claim(false, fact.start, "event", fact.title, fact.body) : [];
    case "deadline":
      return fact.what.length >= 40 ? claim(true, fact.date, "deadline", fact.what) : [];
    case "term":
      return claim(false, fact.expansion, "term", fact.acronym);
    default:
      return [];
  }
}

/** `next meeting` is another one in each document; one with a number or a name of its own is the same everywhere. */
function isNamed(title: string): boolean {
  return title.length >= 20 && !/^(?:next|last|previous|first|following|prochaine|próxima)(?!\p{L})/iu.test(title);
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]+/gu, " ")
    .trim();
}
