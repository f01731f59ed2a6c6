import { spanOf } from "../domain/fact.ts";
import { relation } from "./relation.ts";

/** What is to be done by when. */
export const deadlines = relation("deadline", {
  columns: [
    { name: "what", type: "words", of: ({ what }) => what },
    { name: "date", type: "days", of: ({ printed, date }) => printed ?? date, span: spanOf },
  ],
  rules: [{ key: ["what"], value: ["date"] }],
  time: "own",
});
