import { findCopEditions } from "../../text/cop-edition.ts";
import { type Answerer, notFound } from "../candidate.ts";
import { consumed } from "../consumed.ts";
import { coverage } from "../profile.ts";
import { asks } from "../query.ts";

/** The climate conference, and editions such as COP27: not what COP means here. */
export const otherCop: Answerer = {
  name: "other-cop",
  propose(query) {
    const edition = findCopEditions(query.text).length > 0;
    const climate = asks(query, "other.climate");
    if (!edition && !climate) return [];
    // "it is not the climate one, right?" asks about the word and not about the conference.
    const defines = asks(query, "ask.define");
    const own = coverage(query, new Set(), new Set(), consumed(query, "other")).missing.filter((term) => term.known);
    const confidence = edition ? 0.97 : defines ? 0.2 : own.length > 3 ? 0.5 : 0.9;
    return [{ answerer: "other-cop", confidence, finding: notFound({ kind: "other-cop" }), because: "another COP" }];
  },
};
