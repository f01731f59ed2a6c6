import { spanOf } from "../domain/fact.ts";
import { relation } from "./relation.ts";

/** Meetings and other events: what they are called determines their days and their place. */
export const events = relation("event", {
  columns: [
    { name: "title", type: "words", of: ({ title }) => title },
    { name: "body", type: "body", of: ({ title, body }) => [title, body ?? ""].join("\n") },
    { name: "days", type: "days", of: ({ printed }) => printed, span: spanOf },
    { name: "place", type: "place", of: ({ place }) => place },
  ],
  rules: [
    { key: ["title", "body?"], value: ["days"] },
    { key: ["title", "body?"], value: ["place"] },
  ],
  time: "own",
});
