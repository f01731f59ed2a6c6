/** The passage does not say what was done, where the question asks who did it or when: “who designed the website”. */
import type { Coverage } from "../profile.ts";
import { asks, type Query } from "../query.ts";
import type { PassageEvidence } from "./evidence.ts";

export const predicate: PassageEvidence = {
  name: "predicate",
  range: [0, 1],
  sign: -1,
  decisive: true,
  reason: "a passage about the website that names somebody does not say who designed it",
  measure: ({ query, covered }) => (lacksPredicate(query, covered) ? 1 : 0),
  examples: [
    { question: "who is maria bolshakova", passage: "q3-2-liaison-2023#annex-1.7", value: 1 },
    { question: "who singed the BDT circular of december 2021", passage: "bdt-circular-112#top.2", value: 1 },
    { question: "who is the bdt focal point for q3/2?", passage: "q3-2-liaison-2020#bdt-focal-point.1", value: 0 },
  ],
};

/** The verb of a question who did something, or when something was done, is neither said nor put in other words. */
function lacksPredicate(query: Query, { missing, matched }: Coverage): boolean {
  if (query.roles.length > 0 || missing.length === 0) return false;
  const who = query.concepts.find(({ concept }) => concept === "ask.who");
  // "… and who pays" is only the end of a question.
  if (who && [...matched, ...missing].some((term) => term.end <= who.start && term.weight > SAYING)) return false;
  if (who)
    return missing.some(
      ({ start, kind, surface }) =>
        kind === "word" && start >= who.end && start - who.end <= 1 && !AUXILIARY.test(surface),
    );
  const last = query.terms.at(-1);
  return asks(query, "ask.when") && last !== undefined && last.kind === "word" && missing.includes(last);
}

/** A word of this weight has a subject of its own, unlike "tell" and "know". */
const SAYING = 0.2;

const AUXILIARY = /^(?:sh?o?ul?d|w?ould|must|can|could|may|might|ha[sd]|have|will|was|were|is|are|do(?:es)?|did)$/i;
