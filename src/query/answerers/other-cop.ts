import { findCopEditions } from "../../text/cop-edition.ts";
import { type Answerer, notFound } from "../candidate.ts";
import { consumed } from "../consumed.ts";
import { coverage } from "../profile.ts";
import { asks, type Query } from "../query.ts";

/** Whether the documents hold every word of what is said of the climate. */
function isHeld({ concepts, terms }: Query): boolean {
  const climate = concepts.filter(({ concept }) => concept === "other.climate");
  const said = terms.filter(({ start, end }) => climate.some((each) => each.start <= start && end <= each.end));
  return said.length > 0 && said.every((term) => term.known);
}

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
    // "which series deals with climate change?" speaks of no conference, and the documents may speak of the climate.
    const held = !asks(query, "act.meet", "act.event") && !/\bCOP\b/i.test(query.text) && isHeld(query);
    const confidence = edition ? 0.97 : defines ? 0.2 : own.length > 3 || held ? 0.5 : 0.9;
    return [{ answerer: "other-cop", confidence, finding: notFound({ kind: "other-cop" }), because: "another COP" }];
  },
};
