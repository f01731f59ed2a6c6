/**
 * What newer documents say of a post, where no holder was read of it. Facts are what was read of the documents, never all
 * that they say: beside such a passage nobody is told to hold the post now.
 */
import type { Passage } from "../domain/document.ts";
import type { Language } from "../domain/language.ts";
import { compareDates, firstDay, type PartialDate } from "../domain/partial-date.ts";
import type { Knowledge, RoleEntry } from "../library/knowledge.ts";
import { conceptsAbove, conceptsIn, symbolsAbove } from "../library/passage-concepts.ts";
import { analyzerFor } from "../text/analyzers.ts";
import { canonicalWording, findConcepts } from "../text/concepts.ts";

/** A post by what it is called and whose it is. */
export interface PostName {
  /** role concepts, as `role.focal-point` */
  readonly concepts: readonly string[];
  /** canonical symbols of its body, as `q3/2` */
  readonly identifiers: readonly string[];
  /** concepts of its body, as `body.bdt` */
  readonly bodies: readonly string[];
}

/**
 * The passages that name a post in documents newer than those that its holders are told from, and of which nobody was read
 * to hold it.
 * @param told the entries that are told
 * @param asked the post as the question names it, which may be called otherwise than theirs
 * @param today what is later is not known yet
 * @returns the newest first
 */
export function newerPassages(
  told: readonly RoleEntry[],
  asked: PostName,
  knowledge: Knowledge,
  today: string,
): readonly Passage[] {
  const newest =
    told
      .map(({ document }) => document.date)
      .toSorted(compareDates)
      .at(-1) ?? null;
  const own = told.flatMap((entry) =>
    naming(postOf(entry, knowledge), entry.fact.role, knowledge).filter((passage) =>
      isNewer(dateOf(passage, knowledge), entry.document.date, today),
    ),
  );
  const called = naming(asked, null, knowledge).filter((passage) => isNewer(dateOf(passage, knowledge), newest, today));
  const found = [...new Set([...own, ...called])].filter(
    ({ document }) => !told.some((entry) => entry.document.id === document),
  );
  return newestFirst(found, knowledge);
}

/**
 * The passages of documents newer than what is told of somebody that name them, and of which nothing was read of them.
 * @returns the newest first
 */
export function newerOfPerson(told: readonly RoleEntry[], knowledge: Knowledge, today: string): readonly Passage[] {
  const found = told.flatMap(({ fact: { person }, document }) => {
    if (person === null) return [];
    return holding(person, document.language, knowledge)
      .filter(({ kind, text }) => kind !== "section" && kind !== "list" && text.includes(person))
      .filter((passage) => isNewer(dateOf(passage, knowledge), document.date, today))
      .filter(({ id }) => !knowledge.roles.some(({ fact }) => fact.passage === id && fact.person === person));
  });
  return newestFirst([...new Set(found)], knowledge);
}

/** A post without a body is one of whoever sends the document. */
function postOf({ concepts, identifiers, bodies, document }: RoleEntry, { lexicon }: Knowledge): PostName {
  if (identifiers.length > 0 || bodies.length > 0) return { concepts, identifiers, bodies };
  const sender = findConcepts(lexicon, document.from ?? "", document.language).map(({ concept }) => concept);
  return { concepts, identifiers, bodies: sender.filter((concept) => concept.startsWith("body.")) };
}

/** Blocks that name a post and its body, and of which no holder of it was read. */
function naming({ concepts, identifiers, bodies }: PostName, title: string | null, knowledge: Knowledge) {
  if (concepts.length === 0 || (identifiers.length === 0 && bodies.length === 0)) return [];
  const names = [title, ...concepts.map((concept) => canonicalWording(knowledge.lexicon, concept))];
  const at = new Set(identifiers.flatMap((name) => knowledge.identifiers.get(name) ?? []));
  const found = new Set(names.flatMap((name) => (name === null ? [] : holding(name, "en", knowledge))));
  return [...found].filter((passage) => {
    if (passage.kind === "section" || passage.kind === "list" || passage.kind === "heading") return false;
    const held = conceptsIn(passage, knowledge);
    if (!concepts.some((concept) => held.includes(concept))) return false;
    if (isRead(passage, { concepts, identifiers, bodies }, knowledge)) return false;
    if (identifiers.length > 0) {
      if (at.has(passage.id)) return true;
      return LISTS.has(passage.kind) && symbolsAbove(passage, knowledge).some((name) => identifiers.includes(name));
    }
    const said = LISTS.has(passage.kind) ? [...held, ...conceptsAbove(passage, knowledge)] : held;
    return bodies.every((body) => said.includes(body));
  });
}

/** Where people are listed by their posts, the body stands above them. */
const LISTS: ReadonlySet<Passage["kind"]> = new Set(["row", "contact", "field", "item"]);

/** True for a passage that a holder of such a post was read of. */
function isRead(passage: Passage, { concepts, identifiers }: PostName, { roles }: Knowledge): boolean {
  return roles.some(
    (other) =>
      other.fact.passage === passage.id &&
      concepts.some((concept) => other.concepts.includes(concept)) &&
      (identifiers.length === 0 ||
        other.identifiers.length === 0 ||
        identifiers.some((name) => other.identifiers.includes(name))),
  );
}

/** The passages that hold every word of a text. */
function holding(text: string, language: Language, { index, passages }: Knowledge): readonly Passage[] {
  const words = analyzerFor(language).analyze(text);
  const terms = [...new Set(words.map(({ term }) => term))];
  if (terms.length === 0 || !terms.every((term) => index.has(term))) return [];
  return index
    .search(terms.map((term) => ({ term, weight: 1 })))
    .filter(({ terms: held }) => held.length === terms.length)
    .flatMap(({ id }) => passages.get(id) ?? []);
}

function newestFirst(found: readonly Passage[], knowledge: Knowledge): readonly Passage[] {
  return found.toSorted((a, b) => compareDates(dateOf(b, knowledge), dateOf(a, knowledge)) || (a.id < b.id ? -1 : 1));
}

function dateOf(passage: Passage, { documents }: Knowledge): PartialDate | null {
  return documents.get(passage.document)?.date ?? null;
}

function isNewer(date: PartialDate | null, than: PartialDate | null, today: string): boolean {
  return date !== null && firstDay(date) <= today && compareDates(date, than) > 0;
}
