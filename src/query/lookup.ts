import type { Lookup } from "../domain/desk.ts";

/** A lookup as the question that it stands for, in English, which the engine reads without having to guess. */
export function questionOf(lookup: Lookup): string {
  switch (lookup.kind) {
    case "who": {
      const body = lookup.body === undefined ? "" : ` for ${lookup.body}`;
      return `who is ${lookup.role}${body}${lookup.asOf === undefined ? "" : ` as of ${lookup.asOf}`}?`;
    }
    case "country":
      return `what did ${lookup.name} contribute?`;
    case "document":
      return `what is document ${lookup.symbol}?`;
    case "when":
      return `when is the next meeting or event of ${lookup.body}?`;
    case "term":
      return `what does ${lookup.acronym} mean?`;
  }
}
