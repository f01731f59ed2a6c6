import { relation } from "./relation.ts";

/** What was contributed by whom: the symbol determines source and title, and so does a title its source. */
export const contributions = relation("contribution", {
  columns: [
    { name: "symbol", type: "symbol", of: ({ symbol }) => symbol },
    { name: "source", type: "country", of: ({ country, source }) => country ?? source },
    { name: "title", type: "words", of: ({ title }) => title },
  ],
  rules: [
    { key: ["symbol"], value: ["source"] },
    { key: ["symbol"], value: ["title"] },
    { key: ["title"], value: ["source"] },
    { key: ["title"], value: ["symbol"] },
    { key: ["source", "title"], value: ["title"] },
  ],
  time: "own",
});
