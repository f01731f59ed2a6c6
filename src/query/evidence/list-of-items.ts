/** A whole list, where one of its items says as much by itself, or a single thing is asked for. */
import { coverage, profileOf } from "../profile.ts";
import type { PassageEvidence } from "./evidence.ts";

export const listOfItems: PassageEvidence = {
  name: "list-of-items",
  range: [0, 1],
  sign: -1,
  reason: "the item is the answer, and the list around it is only where it stands",
  measure: ({ query, passage, covered, asked, knowledge }) => {
    if (passage.kind !== "list") return 0;
    if (asked.types.length > 0) return 1;
    const items = (passage.parts ?? []).slice(1).flatMap((id) => knowledge.passages.get(id) ?? []);
    const says = items.map((item) => {
      const { own, context } = profileOf(item, knowledge);
      return coverage(query, own, context, asked.understood).strength;
    });
    return says.some((each) => each >= AS_MUCH * covered.strength) ? 1 : 0;
  },
  examples: [
    {
      question: "email of Vanessa Cravo",
      passage: "cop-initiative-update-2015#update-on-the-itu-child-online.5.list",
      value: 1,
    },
    {
      question: "bolshakova mail adress?",
      passage: "cop-initiative-update-2015#update-on-the-itu-child-online.5.list",
      value: 1,
    },
    { question: "who is the bdt focal point for q3/2?", passage: "q3-2-liaison-2020#bdt-focal-point.1", value: 0 },
  ],
};

const AS_MUCH = 0.9;
