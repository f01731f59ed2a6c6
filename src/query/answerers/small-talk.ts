import type { SmallTalk } from "../../domain/finding.ts";
import { type Answerer, notFound } from "../candidate.ts";
import { consumed } from "../consumed.ts";
import { coverage } from "../profile.ts";
import { asks, asksFamily, type Query } from "../query.ts";

const TALK: readonly (readonly [string, SmallTalk])[] = [
  ["chat.help", "help"],
  ["chat.who-are-you", "who-are-you"],
  ["chat.insult", "insult"],
  ["chat.thanks", "thanks"],
  ["chat.praise", "praise"],
  ["chat.bye", "bye"],
  ["chat.greeting", "greeting"],
  ["chat.laugh", "laugh"],
];

/** Greetings, thanks and questions about the desk itself: a friendly line, when nothing else is in the message. */
export const smallTalk: Answerer = {
  name: "small-talk",
  propose(query) {
    if (empty(query)) {
      return [{ answerer: "small-talk", confidence: 1, finding: notFound({ kind: "empty" }), because: "no words" }];
    }
    const talk = TALK.find(([concept]) => asks(query, concept))?.[1];
    if (
      !talk ||
      asksFamily(query, "slot") ||
      query.identifiers.length + query.countries.length + query.people.length > 0
    )
      return [];
    const rest = coverage(query, new Set(), new Set(), consumed(query)).missing.filter((term) => term.known);
    const strange = query.terms.filter((term) => !term.known).length;
    if (rest.length > 0 || (talk !== "help" && talk !== "who-are-you" && strange > 1)) return [];
    const statement = { kind: "small-talk", talk } as const;
    const finding = { outcome: "small-talk", statement, notes: [], proofs: [], suggestions: [] } as const;
    return [{ answerer: "small-talk", confidence: 0.9, finding, because: "nothing else was said" }];
  },
};

function empty(query: Query): boolean {
  return !/[\p{L}\p{N}]/u.test(query.text);
}
