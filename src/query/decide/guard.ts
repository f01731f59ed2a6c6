/**
 * Whether a “no” is proved by the texts: facts are what was read of the documents, never all that they say. A no that some
 * passage may speak against is none.
 */
import type { Passage } from "../../domain/document.ts";
import type { Finding, Reason, Slot } from "../../domain/finding.ts";
import { overlaps } from "../../domain/partial-date.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import { findAcronyms } from "../../text/acronyms.ts";
import { analyzerFor } from "../../text/analyzers.ts";
import { findConcepts } from "../../text/concepts.ts";
import { type AnswerType, holdsType } from "../answer-types.ts";
import { fold } from "../names.ts";
import { datesOf } from "../passages/times.ts";
import { profileOf, says } from "../profile.ts";
import type { Query } from "../query.ts";

/**
 * The passages that may speak against a “no”: those that hold the failing value beside a word of the relation, or a value of
 * the wanted kind beside its subject.
 * @returns none where the no is proved, or nothing is denied
 */
export function speakAgainst({ statement }: Finding, query: Query, knowledge: Knowledge): readonly Passage[] {
  return statement.kind === "not-found" ? against(statement.reason, query, knowledge) : [];
}

function against(reason: Reason, query: Query, knowledge: Knowledge): readonly Passage[] {
  switch (reason.kind) {
    case "no-holder":
      return naming(query, knowledge);
    case "no-contribution":
      return contributing(query, knowledge);
    case "no-slot":
      return giving(reason.slot, reason.of, query, knowledge);
    case "unknown-term":
      return spellingOut(reason.term, knowledge);
    case "unknown-person":
      return holdingAll(reason.person, knowledge);
    case "year-not-covered":
      return ofThatTime(query, knowledge);
    default:
      return [];
  }
}

/** The passages that name a post of the question for the body and the country that it names. */
function naming(query: Query, knowledge: Knowledge): readonly Passage[] {
  const { roles, countries, identifiers } = query;
  const symbols = identifiers.filter(({ kind }) => kind === "question" || kind === "group");
  const bodies = query.concepts.map(({ concept }) => concept).filter((concept) => concept.startsWith("body."));
  return relatedTo(query, knowledge).filter((passage) => {
    const { own, context, countries: named } = profileOf(passage, knowledge);
    if (!symbols.every(({ canonical }) => own.has(canonical) || context.has(canonical))) return false;
    if (!countries.every(({ code }) => named.has(code))) return false;
    const held = conceptsIn(passage, knowledge);
    if (!roles.some((role) => held.includes(role))) return false;
    const above = conceptsAbove(passage, knowledge);
    return bodies.every((body) => held.includes(body) || above.includes(body));
  });
}

/** The passages that speak of contributing beside every country of the question. */
function contributing(query: Query, knowledge: Knowledge): readonly Passage[] {
  const codes = query.countries.map(({ code }) => code);
  const named = [...knowledge.naming].filter(([, held]) => codes.every((code) => held.includes(code)));
  return named
    .flatMap(([id]) => knowledge.passages.get(id) ?? [])
    .filter((passage) =>
      conceptsIn(passage, knowledge).some((each) => each === "act.contribute" || each === "type.contribution"),
    );
}

const TYPE_OF: Partial<Record<Slot, AnswerType>> = {
  email: "email",
  telephone: "telephone",
  address: "address",
  date: "date",
  place: "place",
  link: "url",
  money: "money",
  symbol: "symbol",
};

/** The passages that name the subject and hold a value of the wanted kind. */
function giving(slot: Slot, of: string, query: Query, knowledge: Knowledge): readonly Passage[] {
  const type = TYPE_OF[slot];
  const names = fold(of)
    .split(" ")
    .filter((word) => word.length > 2);
  return relatedTo(query, knowledge).filter((passage) => {
    const text = fold(passage.text);
    if (!names.every((name) => text.includes(name))) return false;
    // A fax number looks like any other: only its label tells.
    if (type === undefined) return conceptsIn(passage, knowledge).includes(`slot.${slot}`);
    const language = knowledge.documents.get(passage.document)?.language ?? "en";
    return holdsType(type, passage.text, passage, language, query);
  });
}

/** The passages that hold a term with an expansion beside it. */
function spellingOut(term: string, knowledge: Knowledge): readonly Passage[] {
  return holdingAll(term, knowledge).filter(({ text }) =>
    findAcronyms(text).some(({ acronym }) => fold(acronym) === fold(term)),
  );
}

/** The passages that hold every word of a text. */
function holdingAll(text: string, { index, languages, passages }: Knowledge): readonly Passage[] {
  return languages.flatMap((language) => {
    const terms = [
      ...new Set(
        analyzerFor(language)
          .analyze(text)
          .map(({ term }) => term),
      ),
    ];
    if (terms.length === 0 || !terms.every((term) => index.has(term))) return [];
    return index
      .search(terms.map((term) => ({ term, weight: 1 })))
      .filter((hit) => hit.terms.length === terms.length)
      .flatMap(({ id }) => passages.get(id) ?? []);
  });
}

/** The passages that say most of the question and name the time of it. */
function ofThatTime(query: Query, knowledge: Knowledge): readonly Passage[] {
  const { span } = query.time;
  if (span === null) return [];
  const told = query.terms.filter(({ soft, kind }) => !soft && kind === "word");
  return relatedTo(query, knowledge).filter((passage) => {
    const { own, context } = profileOf(passage, knowledge);
    const said = told.filter((term) => says(own, term) > 0 || says(context, term) > 0);
    if (said.length * 2 <= told.length) return false;
    const language = knowledge.documents.get(passage.document)?.language ?? "en";
    return datesOf(passage, language).some((date) => overlaps(date, span));
  });
}

/** The passages that hold any word of the question. */
function relatedTo(query: Query, knowledge: Knowledge): readonly Passage[] {
  const terms = query.terms.flatMap(({ wordings }) =>
    wordings.flatMap((wording) => wording.terms.map((term) => ({ term, weight: 1 }))),
  );
  const hits = knowledge.index.search(terms);
  return hits.flatMap(({ id }) => knowledge.passages.get(id) ?? []);
}

function conceptsIn(passage: Passage, knowledge: Knowledge): readonly string[] {
  const known = concepts.get(passage);
  if (known) return known;
  const language = knowledge.documents.get(passage.document)?.language ?? "en";
  const found = findConcepts(knowledge.lexicon, passage.text, language).map(({ concept }) => concept);
  concepts.set(passage, found);
  return found;
}

/** Read once: a passage and the word lists live as long as their library. */
const concepts = new WeakMap<Passage, readonly string[]>();

/** Concepts of what stands above a passage: its headings, and the title and sender of its document. */
function conceptsAbove(passage: Passage, { documents, lexicon }: Knowledge): readonly string[] {
  const document = documents.get(passage.document);
  const above = [...passage.headings, document?.title ?? "", document?.from ?? ""].join("\n");
  return findConcepts(lexicon, above, document?.language ?? "en").map(({ concept }) => concept);
}
