/** Keeps what was read from a question for as long as it is being answered. */
import type { Knowledge } from "../library/knowledge.ts";
import type { Query } from "./query.ts";

/** A reading of a question that is done once, however many entries it is compared with. */
export function oncePerQuery<T>(
  read: (query: Query, knowledge: Knowledge) => T,
): (query: Query, knowledge: Knowledge) => T {
  const readings = new WeakMap<Query, { readonly value: T }>();
  return (query, knowledge) => {
    const known = readings.get(query) ?? { value: read(query, knowledge) };
    readings.set(query, known);
    return known.value;
  };
}
