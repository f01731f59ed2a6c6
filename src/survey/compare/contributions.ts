/** Which contributions the newer of two statements lists and the older one does not. */
import type { Document } from "../../domain/document.ts";
import type { Difference } from "../../domain/survey.ts";
import type { ContributionEntry } from "../../library/knowledge.ts";
import { evidenceOf, type Surveyed } from "../evidence.ts";
import { mentions } from "../mentions.ts";

/** In the order of the newer document. */
export function changedContributions(older: Document, newer: Document, surveyed: Surveyed): readonly Difference[] {
  const of = (document: Document) => surveyed.knowledge.contributions.filter((entry) => entry.document === document);
  const known = new Set(of(older).map(keyOf));
  return of(newer)
    .filter((entry) => !known.has(keyOf(entry)) && !mentions(older, entry.fact.symbol ?? entry.fact.title))
    .map(({ fact }) => {
      const from = fact.country ?? fact.source;
      const [title = ""] = fact.title.split("\n");
      return {
        kind: "added",
        about: "contribution",
        subject: fact.title.replace(/\s+/g, " ").trim(),
        before: null,
        after: [fact.symbol, from].filter((part) => part !== null).join(", ") || null,
        older: [],
        newer: [evidenceOf(fact.passage, [fact.symbol, from, title], surveyed)],
      };
    });
}

function keyOf({ fact, symbol }: ContributionEntry): string {
  return symbol ?? fact.title.replace(/\s+/g, " ").trim().toLowerCase();
}
