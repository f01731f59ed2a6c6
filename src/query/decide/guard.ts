/**
 * Whether a “no” is proved by the texts: facts are what was read of the documents, never all that they say. A no that some
 * passage may speak against is none.
 */
import type { Passage } from "../../domain/document.ts";
import type { Finding, Reason, Slot } from "../../domain/finding.ts";
import { overlaps } from "../../domain/partial-date.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import { conceptsAbove, conceptsIn, symbolsAbove } from "../../library/passage-concepts.ts";
import { findAcronyms } from "../../text/acronyms.ts";
import { analyzerFor } from "../../text/analyzers.ts";
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
    case "nothing-about":
      return holdingAll(reason.words.join(" "), knowledge);
    case "other-body":
      return ofBody(query, knowledge);
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
    const above = symbolsAbove(passage, knowledge);
    const has = (name: string) => own.has(name) || context.has(name) || above.includes(name);
    if (!symbols.every(({ canonical }) => has(canonical))) return false;
    if (!countries.every(({ code }) => named.has(code))) return false;
    // In a list the post and the body stand above the names.
    const said = [...conceptsIn(passage, knowledge), ...conceptsAbove(passage, knowledge)];
    return roles.some((role) => said.includes(role)) && bodies.every((body) => said.includes(body));
  });
}

/** The passages that name the bodies of the question, or stand in a document that one of them sent. */
function ofBody(query: Query, knowledge: Knowledge): readonly Passage[] {
  const symbols = query.identifiers.filter(({ kind }) => kind === "question" || kind === "group");
  const bodies = query.concepts.map(({ concept }) => concept).filter((concept) => concept.startsWith("body."));
  return relatedTo(query, knowledge).filter((passage) => {
    const { own, context } = profileOf(passage, knowledge);
    if (!symbols.every(({ canonical }) => own.has(canonical) || context.has(canonical))) return false;
    const held = conceptsIn(passage, knowledge);
    return bodies.every((body) => held.includes(body) || conceptsAbove(passage, knowledge).includes(body));
  });
}

/** The passages that speak of contributing beside every country of the question, or stand where contributions are listed. */
function contributing(query: Query, knowledge: Knowledge): readonly Passage[] {
  return contributingFrom(
    query.countries.map(({ code }) => code),
    knowledge,
  );
}

/**
 * The passages that speak against “nothing was contributed” by some countries.
 * @param codes ISO codes, all of which a passage has to name
 */
export function contributingFrom(codes: readonly string[], knowledge: Knowledge): readonly Passage[] {
  const named = [...knowledge.naming].filter(([, held]) => codes.every((code) => held.includes(code)));
  return named
    .flatMap(([id]) => knowledge.passages.get(id) ?? [])
    .filter((passage) => {
      const said = [...conceptsIn(passage, knowledge), ...conceptsAbove(passage, knowledge)];
      return (
        said.some((each) => each === "act.contribute" || each === "type.contribution") || listed(passage, knowledge)
      );
    });
}

/** True for a row or item beside another of which a contribution was read. */
function listed({ document, kind, headings }: Passage, { contributions, passages }: Knowledge): boolean {
  return contributions.some(({ fact }) => {
    const other = passages.get(fact.passage);
    return other?.document === document && other.kind === kind && other.headings.join("\n") === headings.join("\n");
  });
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
    return holdsType(type, passage.text, passage, language, query) || (type === "place" && setsPlaceApart(passage));
  });
}

/** "… meeting, Geneva, 21 January", or a cell of its own: a name between commas may be the place. */
function setsPlaceApart({ text, cells = [] }: Passage): boolean {
  const own = cells.some(({ start, end }) => /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*$/u.test(text.slice(start, end).trim()));
  return own || /, \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*(?:,|$)/mu.test(text);
}

/** The passages that hold a term with an expansion beside it. */
function spellingOut(term: string, knowledge: Knowledge): readonly Passage[] {
  return holdingAll(term, knowledge).filter(
    ({ text }) => bracketed(text, term) || findAcronyms(text).some(({ acronym }) => fold(acronym) === fold(term)),
  );
}

/** True where the term stands in brackets after other words, or what it stands for after it. */
function bracketed(text: string, term: string): boolean {
  const said = text.toLowerCase();
  const name = term.trim().toLowerCase();
  return said.includes(`(${name})`) || said.includes(`${name} (`) || said.includes(`${name}:`);
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
