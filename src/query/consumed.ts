import { wantsLink } from "./answer-types.ts";
import type { Query, Stretch } from "./query.ts";

/** What any answerer understands beside its own subject: question words, politeness, words of time and of the thread. */
const ALWAYS = ["ask", "chat", "time", "thread"];

/** "which ministry": the noun behind the question word must be in the answer. */
const NOUN = "ask.which-";

/**
 * The stretches of the question that an answerer has understood, so that they need not be found word for word.
 * @param concepts families (`role`) or single concepts (`slot.email`) beside those that every answerer understands
 */
export function consumed(query: Query, ...concepts: readonly string[]): readonly Stretch[] {
  const before = readings.get(query) ?? new Map<string, readonly Stretch[]>();
  readings.set(query, before);
  const key = concepts.join(" ");
  const known = before.get(key) ?? readConsumed(query, concepts);
  before.set(key, known);
  return known;
}

/** An answerer asks the same again for everything that it compares with a question. */
const readings = new WeakMap<Query, Map<string, readonly Stretch[]>>();

function readConsumed(query: Query, concepts: readonly string[]): readonly Stretch[] {
  const wanted = [...ALWAYS, ...concepts];
  const link = wantsLink(query);
  const understood = query.concepts.filter(
    ({ concept }) =>
      (concept !== "ask.link" || link) &&
      wanted.some((each) => concept === each || (concept.startsWith(`${each}.`) && !concept.startsWith(NOUN))),
  );
  return [...understood, ...timeStretch(query)];
}

/** Where names stand in the question: people, countries, symbols and Questions. */
export function named(query: Query): readonly Stretch[] {
  return [...query.people, ...query.countries, ...query.identifiers];
}

function timeStretch({ text, time }: Query): readonly Stretch[] {
  if (time.text === null) return [];
  const start = text.indexOf(time.text);
  return start < 0 ? [] : [{ start, end: start + time.text.length }];
}
