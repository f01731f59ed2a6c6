import { relation } from "./relation.ts";

/** What acronyms stand for. */
export const terms = relation("term", {
  columns: [
    { name: "acronym", type: "acronym", of: ({ acronym }) => acronym },
    { name: "expansion", type: "words", of: ({ expansion }) => expansion },
  ],
  rules: [{ key: ["acronym"], value: ["expansion"] }],
  time: "own",
});
