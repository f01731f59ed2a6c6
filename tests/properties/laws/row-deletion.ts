/** A desk from whose facts one has been taken away, its text left as it was; and what the fact is asked by. */

import { compareDates } from "../../../src/domain/partial-date.ts";
import type { Fact } from "../../../src/index.ts";
import { type Answer, deskOver, type OpenLibrary } from "../../../src/index.ts";
import { TODAY } from "../../corpus/open-library.ts";

/** Questions to which a fact is the answer, in wordings of several languages. */
export function questionsOf(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case "role":
      return ofRole(fact);
    case "contribution":
      return [
        ...(fact.country === null
          ? []
          : [
              `What did ${fact.country} contribute?`,
              `Did ${fact.country} contribute?`,
              `Quelle est la contribution de ${fact.country} ?`,
            ]),
        ...(fact.symbol === null ? [] : [`What is ${fact.symbol} about?`, `Who sent ${fact.symbol}?`]),
      ];
    case "event":
      return [
        `When is the ${fact.title}?`,
        `¿Cuándo es ${fact.title}?`,
        ...(fact.place === null ? [] : [`Where is the ${fact.title}?`]),
      ];
    case "deadline":
      return [`What is the deadline for ${fact.what}?`];
    case "term":
      return fact.acronym === null ? [] : [`What does ${fact.acronym} stand for?`, `Que signifie ${fact.acronym} ?`];
    case "reference":
      return [];
  }
}

function ofRole({ person, role, body, country, email, telephone }: Extract<Fact, { kind: "role" }>): readonly string[] {
  const of = body === null ? "" : ` of ${body}`;
  return [
    ...(role === null
      ? []
      : [
          `Who is the ${role}${of}?`,
          `Qui est ${role}${body === null ? "" : ` de ${body}`} ?`,
          ...(country === null ? [] : [`Who is the ${role}${of} from ${country}?`]),
        ]),
    ...(person === null ? [] : [`Who is ${person}?`]),
    ...(person === null || email === null ? [] : [`What is the e-mail of ${person}?`]),
    ...(person === null || telephone === null ? [] : [`What is the telephone number of ${person}?`]),
  ];
}

/** The desk without one fact. */
export function askWithout(fact: Fact, knowledge: OpenLibrary): (question: string) => Answer {
  const without = <T extends { fact: Fact }>(entries: readonly T[]) => entries.filter((entry) => entry.fact !== fact);
  const { corpus } = knowledge;
  const desk = deskOver({
    ...knowledge,
    roles: without(knowledge.roles),
    contributions: without(knowledge.contributions),
    events: without(knowledge.events),
    terms: without(knowledge.terms),
    corpus: { ...corpus, facts: corpus.facts.filter((each) => each !== fact) },
  });
  return (question) => desk.ask(question, { today: TODAY }).answer;
}

/**
 * What is wrong with an answer, once the fact has gone that it should have told: a “no”, or somebody of an older document
 * told in the present while the newer document is silent.
 */
export function broken(answer: Answer, fact: Fact, knowledge: OpenLibrary): string | null {
  if (answer.outcome === "not-found") return "denied";
  if (answer.outcome !== "answered" || fact.kind !== "role" || fact.body === null) return null;
  if (fact.person !== null && answer.headline.includes(fact.person)) return null;
  const own = knowledge.documents.get(fact.document)?.date ?? null;
  const [first] = answer.citations;
  const older = first !== undefined && compareDates(first.date, own) < 0;
  const shown = answer.citations.some(({ document }) => document === fact.document);
  return older && !shown && / is | est /.test(answer.headline) ? "past holder in the present" : null;
}
